import { type Kit, scopeOfCategory } from '@onething/subgraph-kit';
import { type EntityManager, Not } from 'typeorm';
import { assessOverpayments } from '../../overpayment/assess-overpayments/assess-overpayments.ts';
import { type Calculation, calculateDues } from '../calculate-dues/calculate-dues.ts';
import type { OtherEnrolment } from '../calculate-dues/due.ts';
import { waitForRelease } from '../calculate-dues/release-not-held.ts';
import { factsOf } from '../entitlement-access.ts';
import type { CalculationCause } from '../entitlement-calculation.entity.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { endedSince, factsKnown, type KnownFacts } from '../life-event/facts-known.ts';
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
  const others = await otherEntitlements(manager, entitlement);
  const facts = await factsNow(kit, manager, entitlement, others);
  await setRestricted(manager, entitlement, facts);
  const enrolments = await Promise.all(others.map((other) => enrolmentOf(kit, manager, other)));
  const calculation = calculationOf(kit, entitlement, facts, enrolments);
  const recorded = await recordCalculation(kit, manager, { entitlementId: entitlement.id, cause, calculation });
  await scheduleNext(kit, manager, entitlement, { calculation, facts });
  if (recorded) await assessOverpayments(kit, manager, entitlement, cause);
  return { calculation, recorded };
}

/**
 * Calculates an entitlement and then those the same child has by other cases: what one pays the other may not.
 * Returns the calculation of the first.
 */
export async function calculateChild(
  kit: Kit,
  manager: EntityManager,
  entitlement: Entitlement,
  cause: CalculationCause,
): Promise<Calculation> {
  const { calculation } = await calculateEntitlement(kit, manager, entitlement, cause);
  for (const other of await otherEntitlements(manager, entitlement)) await calculateEntitlement(kit, manager, other, cause);
  return calculation;
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

/** The entitlements of the same child by other cases. */
function otherEntitlements(manager: EntityManager, { id, childId }: Entitlement): Promise<Entitlement[]> {
  return manager.find(Entitlement, { where: { childId, id: Not(id) }, order: { id: 'ASC' } });
}

/** What is known of the child, by whichever of its cases it was learnt. That another case ended is no fact of this one. */
async function factsNow(kit: Kit, manager: EntityManager, entitlement: Entitlement, others: readonly Entitlement[]): Promise<KnownFacts> {
  const own = await lifeEventsOf(kit, manager, entitlement.caseId);
  const learnt = await Promise.all(others.map(({ caseId }) => lifeEventsOf(kit, manager, caseId)));
  const elsewhere = learnt.flat().filter(({ fact }) => fact.kind !== 'ENDED');
  return factsKnown(factsOf(entitlement, kit.fields), [...own, ...elsewhere]);
}

async function enrolmentOf(kit: Kit, manager: EntityManager, other: Entitlement): Promise<OtherEnrolment> {
  const facts = factsKnown(factsOf(other, kit.fields), await lifeEventsOf(kit, manager, other.caseId));
  const { jurisdictionCode: county, confirmedOn, statedFirstMonth: firstMonth } = other;
  const { category } = facts;
  const endedOn = endedSince(facts, confirmedOn);
  return { category, county, confirmedOn, firstMonth, ...(endedOn ? { endedOn } : {}) };
}

function calculationOf(kit: Kit, entitlement: Entitlement, facts: KnownFacts, others: OtherEnrolment[]): Calculation {
  const { jurisdictionCode, confirmedOn, statedFirstMonth } = entitlement;
  const enrolment = { county: jurisdictionCode, confirmedOn, firstMonth: statedFirstMonth, facts, others };
  const today = kit.clock.today();
  return holdsDecisionLayers(kit, entitlement) ? calculateDues(kit.policy.current(), enrolment, today) : waitForRelease(enrolment, today);
}

/** False while a release the case was decided under has not arrived: nothing is calculated under another policy. */
function holdsDecisionLayers(kit: Kit, entitlement: Entitlement): boolean {
  const held = new Set(kit.policy.releases().map(({ code, hash }) => `${code} ${hash}`));
  return entitlement.decisionLayers.every(({ code, hash }) => held.has(`${code} ${hash}`));
}
