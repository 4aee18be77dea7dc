import type { Job, Kit } from '@onething/subgraph-kit';
import { LessThanOrEqual } from 'typeorm';
import { calculateEntitlement } from '../../calculate-entitlement/calculate-entitlement.ts';
import { Entitlement } from '../../entitlement.entity.ts';
import { EntitlementSchedule } from '../entitlement-schedule.entity.ts';

const defaultPageSize = 100;

/** Looks every quarter of an hour for entitlements whose day has come. */
export const calculateByTheCalendar: Job = {
  name: 'calculate-by-calendar',
  everyMs: 15 * 60_000,
  run: async (kit) => {
    await calculateByCalendar(kit);
  },
};

/**
 * Calculates every entitlement whose day has come: more months are laid out, and what was announced counts from the day it is known.
 * One unit of work for each page: it may be cut off anywhere and goes on with what is left. Returns how many were calculated.
 */
export async function calculateByCalendar(kit: Kit, pageSize = defaultPageSize): Promise<number> {
  let calculated = 0;
  for (;;) {
    const done = await kit.database.transact(async (manager) => {
      const due = await manager.find(EntitlementSchedule, {
        where: { nextOn: LessThanOrEqual(kit.clock.today()) },
        order: { nextOn: 'ASC', entitlementId: 'ASC' },
        take: pageSize,
      });
      for (const { entitlementId } of due) {
        const entitlement = await manager.findOneByOrFail(Entitlement, { id: entitlementId });
        await calculateEntitlement(kit, manager, entitlement, 'CALENDAR');
      }
      return due.length;
    });
    calculated += done;
    if (done < pageSize) return calculated;
  }
}
