import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import { duePeriod } from './due-period.ts';
import { lockedRow } from './locked-row.ts';
import { periodColumns } from './plan-duties.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';

/** The county has verified its data again: the duty goes on to the next period. */
export async function fulfilDataDuty(kit: Pick<ChildrenKit, 'clock' | 'policy'>, manager: EntityManager, caseId: string): Promise<void> {
  const duty = await lockedRow(manager, VisitDutyRow, { caseId, actor: 'COUNTY_DATA' });
  if (!duty || duty.ended) return;
  const lastVisitOn = kit.clock.today();
  const due = duePeriod(kit.policy.current(), { ...duty, lastVisitOn }, lastVisitOn);
  await manager.update(VisitDutyRow, { id: duty.id }, { lastVisitOn, ...periodColumns(due) });
}
