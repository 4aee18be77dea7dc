import type { ObjectionOutcome } from '@onething/casework';
import type { EntityManager } from 'typeorm';
import { IsNull } from 'typeorm';
import type { ChildrenContext } from '../../children-context.ts';
import { ObjectionRow } from '../../objection/objection.entity.ts';
import type { ChangeProposalRow } from '../change-proposal.entity.ts';
import { detailsOf } from '../open-change.ts';

/** Where a correction goes back to an objection, its outcome answers the objection. */
export async function answerChangeObjection(
  context: ChildrenContext,
  manager: EntityManager,
  row: ChangeProposalRow,
  outcome: ObjectionOutcome,
  answer: string,
): Promise<void> {
  const { corrects } = detailsOf(context, row);
  if (row.ground !== 'CORRECTION' || corrects === undefined) return;
  const objection = await manager.findOneBy(ObjectionRow, { decisionId: corrects, answeredAt: IsNull() });
  if (!objection) return;
  await manager.update(
    ObjectionRow,
    { id: objection.id },
    {
      outcome,
      answer: context.fields.seal(objection, 'answer', answer),
      answeredAt: context.clock.now(),
      bySubject: context.caller.subject,
      byName: context.caller.name ?? '',
    },
  );
}
