import { defineListener } from '@onething/subgraph-kit';
import { lockedCase } from '../../case/open-case.ts';
import type { ChildrenKit } from '../../children-context.ts';
import { duePeriodFrom, visitFrequency } from '../due-period.ts';
import { periodColumns, unsetFrequency } from '../plan-duties.ts';
import { VisitDutyRow } from '../visit-duty.entity.ts';
import { VisitFindingRow } from '../visit-finding.entity.ts';

/**
 * The file of a child has been handed over: whoever receives it owes the visits from now on, by the frequencies that hold there, and has the open findings;
 * what was missed before stays with whoever missed it.
 */
export const moveVisits = defineListener({
  name: 'move-visits',
  types: ['children.case-handed-over'],
  handle: async (event, genericKit, manager) => {
    const kit = genericKit as ChildrenKit;
    const record = await lockedCase(manager, event.data.caseId);
    if (!record) return;
    const { countyCode, townshipCode, villageCode } = record;
    const today = kit.clock.today();
    await manager.update(VisitFindingRow, { caseId: record.id }, { countyCode, townshipCode });
    for (const row of await manager.findBy(VisitDutyRow, { caseId: record.id })) {
      const frequency = visitFrequency(kit.policy.current(), countyCode, row.actor, today) ?? unsetFrequency;
      const moved = { countyCode, townshipCode, villageCode, frequency };
      const recut =
        row.ended || frequency === unsetFrequency ? {} : periodColumns(duePeriodFrom(kit.policy.current(), { ...row, countyCode }, today));
      const open = !row.ended && frequency === unsetFrequency ? { period: '', opensOn: today, dueOn: '9998-12-31' } : {};
      await manager.update(VisitDutyRow, { id: row.id }, { ...moved, ...recut, ...open });
    }
  },
});
