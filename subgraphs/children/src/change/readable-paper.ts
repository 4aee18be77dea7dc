import type { EntityManager } from 'typeorm';
import { rolesOn } from '../case/case-access.ts';
import { isOnApplicantsSide } from '../case/case-relation.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { ChangePaperFileRow } from './change-paper.entity.ts';
import { mayReadChanges } from './open-change.ts';

/** Whether the caller may look at a paper of a change: the offices of the place at all of them, whoever handed one in at their own. */
export function isPaperShown(context: ChildrenContext, record: Case, paper: Pick<ChangePaperFileRow, 'bySubject'>): boolean {
  if (paper.bySubject === context.caller.subject) return mayReadChanges(context, record);
  return !isOnApplicantsSide(context, record) && rolesOn(context.caller, record).length > 0;
}

/** A paper of a change with its case, if the caller may look at it; null else. */
export async function readablePaper(
  context: ChildrenContext,
  manager: EntityManager,
  fileId: string,
): Promise<{ row: ChangePaperFileRow; record: Case } | null> {
  const row = await manager.findOneBy(ChangePaperFileRow, { id: fileId });
  const record = row && (await manager.findOneBy(Case, { id: row.caseId }));
  return record && isPaperShown(context, record, row) ? { row, record } : null;
}
