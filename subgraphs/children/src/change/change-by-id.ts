import type { ChildrenContext } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import { ChangeProposalRow } from './change-proposal.entity.ts';
import { changeView } from './change-views.ts';
import type { ChangeProposal } from './change.type.ts';

/** The change as it stands after a mutation. */
export async function changeById(context: ChildrenContext, id: string): Promise<ChangeProposal> {
  const { manager } = context.database.read;
  const row = await manager.findOneByOrFail(ChangeProposalRow, { id });
  return changeView(row, await manager.findOneByOrFail(Case, { id: row.caseId }));
}
