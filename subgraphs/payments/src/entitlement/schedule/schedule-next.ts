import { monthsFrom } from '@onething/policy';
import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import type { Calculation } from '../calculate-dues/calculate-dues.ts';
import type { Entitlement } from '../entitlement.entity.ts';
import type { KnownFacts } from '../life-event/facts-known.ts';
import { EntitlementSchedule, never } from './entitlement-schedule.entity.ts';

/** Months after which more are laid out, long before those in the ledger run out. */
const everyMonths = 6;

/**
 * Notes the day on which an entitlement is calculated next although nothing happens: when half a year of its months has passed, or when
 * something announced for one of its places comes to be known, whichever is earlier. One that is over only waits for announcements.
 */
export async function scheduleNext(
  kit: Kit,
  manager: EntityManager,
  entitlement: Entitlement,
  { calculation, facts }: { calculation: Calculation; facts: KnownFacts },
): Promise<void> {
  const today = kit.clock.today();
  const places = [entitlement.jurisdictionCode, ...(facts.moves ?? []).map(({ to }) => to)];
  const policy = kit.policy.current();
  const announced = [...new Set(places)].flatMap((code) => policy.nextPublicationOn(code, today) ?? []);
  const horizon = calculation.over ? never : `${monthsFrom(today.slice(0, 7), everyMonths + 1)[everyMonths]}-01`;
  const nextOn = [horizon, ...announced].toSorted()[0] as string;
  await manager.upsert(EntitlementSchedule, { entitlementId: entitlement.id, nextOn }, ['entitlementId']);
}
