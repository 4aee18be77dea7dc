import type { ConfirmedEnrolment } from '@onething/events';
import { type Kit, scopeOfCategory } from '@onething/subgraph-kit';
import type { EntityManager } from 'typeorm';
import { assessOverpayments } from '../../overpayment/assess-overpayments/assess-overpayments.ts';
import { type Calculation, calculateDues } from '../calculate-dues/calculate-dues.ts';
import { waitForRelease } from '../calculate-dues/release-not-held.ts';
import { factsOf } from '../entitlement-access.ts';
import type { CalculationCause } from '../entitlement-calculation.entity.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { factsKnown, type KnownFacts } from '../life-event/facts-known.ts';
import { lifeEventsOf } from '../life-event/life-events-of.ts';
import { recordCalculation } from '../record-calculation.ts';
import { scheduleNext } from '../schedule/schedule-next.ts';

/**
 * Calculates an entitlement from all that is known today and appends what it changes, in the unit of work of `manager`; what was
 * recorded before stays and answers as it was known. Months paid beyond what is now due become an overpayment case, never a silent
 * rewrite. Says when it has to be calculated next. Returns the calculation and whether it said anything new.
 * Legal basis: 辽民发〔2019〕66号 二（四）, 三（一）.
 */
export async function calculateEntitlement(
  kit: Kit,
  manager: EntityManager,
  entitlement: Entitlement,
  cause: CalculationCause,
): Promise<{ calculation: Calculation; recorded: boolean }> {
  await lockEntitlement(manager, entitlement.id);
  const facts = await factsNow(kit, manager, entitlement);
  await setRestricted(manager, entitlement, facts);
  const calculation = calculationOf(kit, entitlement, facts);
  const recorded = await recordCalculation(kit, manager, { entitlementId: entitlement.id, cause, calculation });
  await scheduleNext(kit, manager, entitlement, { calculation, facts });
  if (recorded) await assessOverpayments(kit, manager, entitlement, cause);
  return { calculation, recorded };
}

/** Two calculations of one child wait for each other: neither may overlook what the other appends. */
async function lockEntitlement(manager: EntityManager, id: string): Promise<void> {
  const query = manager.createQueryBuilder(Entitlement, 'found').select('found.id').where({ id });
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  await query.getOne();
}

/** A row of before the mark existed is closed until here. */
async function setRestricted(manager: EntityManager, entitlement: Entitlement, { category }: KnownFacts): Promise<void> {
  const restricted = scopeOfCategory(category) !== null;
  if (entitlement.restricted === restricted) return;
  await manager.update(Entitlement, { id: entitlement.id }, { restricted });
  entitlement.restricted = restricted;
}

async function factsNow(kit: Kit, manager: EntityManager, entitlement: Entitlement): Promise<KnownFacts> {
  const confirmed: ConfirmedEnrolment = factsOf(entitlement, kit.fields);
  return factsKnown(confirmed, await lifeEventsOf(kit, manager, entitlement.caseId));
}

function calculationOf(kit: Kit, entitlement: Entitlement, facts: KnownFacts): Calculation {
  const { jurisdictionCode, confirmedOn, statedFirstMonth } = entitlement;
  const enrolment = { county: jurisdictionCode, confirmedOn, firstMonth: statedFirstMonth, facts };
  const today = kit.clock.today();
  return holdsDecisionLayers(kit, entitlement) ? calculateDues(kit.policy.current(), enrolment, today) : waitForRelease(enrolment, today);
}

/** False while a release the case was decided under has not arrived: nothing is calculated under another policy. */
function holdsDecisionLayers(kit: Kit, entitlement: Entitlement): boolean {
  const held = new Set(kit.policy.releases().map(({ code, hash }) => `${code} ${hash}`));
  return entitlement.decisionLayers.every(({ code, hash }) => held.has(`${code} ${hash}`));
}
