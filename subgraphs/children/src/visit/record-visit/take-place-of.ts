import { RefusalError } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { IsNull, Not } from 'typeorm';
import type { Case } from '../../case/case.entity.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { duePeriod } from '../due-period.ts';
import { lockedRow } from '../locked-row.ts';
import { periodColumns } from '../plan-duties.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';
import { VisitRow } from '../visit.entity.ts';
import type { VisitActor } from '../visit-words.ts';

/**
 * A visit that was recorded wrongly gives up its place to the one that corrects it: it stays as it was written, fulfils nothing any more, and the duty
 * is what the other visits make it. Only whoever recorded it corrects it, and once. Refusal VISIT_NOT_CORRECTABLE.
 */
export async function takePlaceOf(
  context: ChildrenContext,
  manager: EntityManager,
  record: Case,
  actor: VisitActor,
  correctedId: string,
): Promise<void> {
  const wrong = await lockedRow(manager, VisitRow, { id: correctedId, caseId: record.id });
  const theirs = wrong?.bySubject === context.caller.subject && wrong.actor === actor;
  if (!theirs || (await manager.existsBy(VisitRow, { corrects: correctedId }))) throw notCorrectable();
  if (wrong.countsFor === null) return;
  await manager.update(VisitRow, { id: wrong.id }, { countsFor: null });
  const duty = await lockedRow(manager, VisitDutyRow, { caseId: record.id, actor });
  if (!duty || duty.ended) return;
  const last = await manager.findOne(VisitRow, {
    where: { caseId: record.id, actor, countsFor: Not(IsNull()) },
    order: { seenOn: 'DESC' },
  });
  const lastVisitOn = last?.seenOn ?? null;
  const due = duePeriod(context.policy.current(), { ...duty, lastVisitOn }, context.clock.today());
  await manager.update(VisitDutyRow, { id: duty.id }, { lastVisitOn, ...periodColumns(due) });
}

function notCorrectable(): RefusalError {
  const message = {
    zh: '只有记录这次探视的人可以更正，而且只能更正一次；请刷新后再看。',
    en: 'Only whoever recorded this visit can correct it, and once. Reload and look again.',
  };
  return new RefusalError('VISIT_NOT_CORRECTABLE', message, [{ path: 'corrects', code: 'VISIT_NOT_CORRECTABLE', message }]);
}
