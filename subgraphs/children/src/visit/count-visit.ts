import type { EntityManager } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { duePeriod, periodOfVisit } from './due-period.ts';
import { lockedRow } from './locked-row.ts';
import { periodColumns } from './plan-duties.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import { VisitRow } from './visit.entity.ts';
import type { VisitActor } from './visit-words.ts';

type Counted = Pick<VisitRow, 'outcome' | 'countsFor' | 'conflictId'>;

/**
 * What a visit means for the duty, and the duty brought forward if it fulfils it. Only a visit at which the child was seen does; of two in one period
 * the first that arrived. The row of the case is locked, so that two who send at once take turns.
 */
export async function countVisit(
  context: ChildrenContext,
  manager: EntityManager,
  record: Case,
  { actor, seenOn, childSeen }: { actor: VisitActor; seenOn: string; childSeen: boolean },
): Promise<Counted> {
  const without = (outcome: VisitRow['outcome'], conflictId: string | null = null): Counted => ({ outcome, countsFor: null, conflictId });
  if (!childSeen) return without('NOT_SEEN');
  if (actor === 'COUNTY') await countReturnVisit(context, manager, record.id, seenOn);
  const duty = await lockedRow(manager, VisitDutyRow, { caseId: record.id, actor });
  if (!duty || seenOn < duty.since) return without('UNSCHEDULED');
  const policy = context.policy.current();
  const today = context.clock.today();
  const period = periodOfVisit(policy, duty, seenOn, today);
  if (!period) {
    if (!duty.ended && (duty.lastVisitOn ?? '') < seenOn) await manager.update(VisitDutyRow, { id: duty.id }, { lastVisitOn: seenOn });
    return without('UNSCHEDULED');
  }
  const countsFor = `${actor} ${period.period}`;
  const other = await lockedRow(manager, VisitRow, { caseId: record.id, countsFor });
  if (other) return other.bySubject === context.caller.subject ? without('EXTRA') : without('CONFLICT', other.id);
  const lastVisitOn = duty.lastVisitOn !== null && duty.lastVisitOn > seenOn ? duty.lastVisitOn : seenOn;
  const next = duty.ended ? null : duePeriod(policy, { ...duty, lastVisitOn }, today);
  await manager.update(VisitDutyRow, { id: duty.id }, { lastVisitOn, ...periodColumns(next) });
  return { outcome: 'COUNTED', countsFor, conflictId: null };
}

/** A visit of the county to a child that was brought home is a return visit as well, if one is owed. */
async function countReturnVisit(context: ChildrenContext, manager: EntityManager, caseId: string, seenOn: string): Promise<void> {
  const duty = await lockedRow(manager, VisitDutyRow, { caseId, actor: 'RESCUE_AGENCY' });
  if (!duty || duty.ended || seenOn < duty.since || (duty.lastVisitOn ?? '') >= seenOn) return;
  const due = duePeriod(context.policy.current(), { ...duty, lastVisitOn: seenOn }, context.clock.today());
  await manager.update(VisitDutyRow, { id: duty.id }, { lastVisitOn: seenOn, ...periodColumns(due) });
}
