import type { EntityManager } from 'typeorm';
import type { ChildrenKit } from '../children-context.ts';
import { duePeriod } from './due-period.ts';
import { periodColumns, unsetFrequency } from './plan-duties.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';

/**
 * The protection of a child ends: from the period that day lies in, nobody owes visits any more. Called in the unit of work that ends it; the same
 * day twice changes nothing, and `null` takes an end back that turned out wrong. `endedOn`: `YYYY-MM-DD`.
 */
export async function endVisits(kit: ChildrenKit, manager: EntityManager, caseId: string, endedOn: string | null): Promise<void> {
  const today = kit.clock.today();
  for (const row of await manager.findBy(VisitDutyRow, { caseId })) {
    const over = endedOn !== null && endedOn <= today;
    if (row.frequency === unsetFrequency && !over) {
      await manager.update(VisitDutyRow, { id: row.id }, { endedOn });
      continue;
    }
    const due = over ? null : duePeriod(kit.policy.current(), { ...row, endedOn }, today);
    await manager.update(VisitDutyRow, { id: row.id }, { endedOn, ...periodColumns(due) });
  }
}
