import type { RehearsalRequested } from '@onething/events';
import { jurisdictionPrefix, type Kit } from '@onething/subgraph-kit';
import { type EntityManager, In, type SelectQueryBuilder } from 'typeorm';
import type { OtherEnrolment } from '../../entitlement/calculate-dues/due.ts';
import { factsOf } from '../../entitlement/entitlement-access.ts';
import { Entitlement } from '../../entitlement/entitlement.entity.ts';
import { endedSince, factsKnown, type KnownFacts } from '../../entitlement/life-event/facts-known.ts';
import { type KnownLifeEvent, lifeEventsOfCases } from '../../entitlement/life-event/life-events-of.ts';

/** A stored entitlement with all that is known of its child. */
export interface StoredEnrolment {
  entitlement: Entitlement;
  facts: KnownFacts;
  others: OtherEnrolment[];
}

const confirmedBelow = 'entitlement.jurisdictionCode LIKE :prefix';
/** Children that moved there from elsewhere: it pays them, or may have. */
const movedBelow = `entitlement.jurisdictionCode NOT LIKE :prefix AND entitlement.case_id IN
  (SELECT place.case_id FROM entitlement_place place WHERE place.cause = 'MOVED' AND place.county_code LIKE :prefix)`;

/** How many entitlements were confirmed in a place and below, or came there by a move. */
export async function countBelow(manager: EntityManager, { code }: Pick<RehearsalRequested, 'code'>): Promise<number> {
  const counts = [confirmedBelow, movedBelow].map((condition) => select(manager, code, condition).getCount());
  return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
}

/** A stretch of entitlements, and after which to go on; null: that was the last. */
interface Stretch {
  entitlements: Entitlement[];
  cursor: string | null;
}

/** The next entitlements of a place: those confirmed there by the index of the county, `C county id`, then those that moved there, `M id`. */
export async function entitlementsAfter(manager: EntityManager, code: string, cursor: string, size: number): Promise<Stretch> {
  const [stretch = 'C', ...place] = cursor === '' ? ['C'] : cursor.split(' ');
  if (stretch === 'M') {
    const moved = select(manager, code, movedBelow).andWhere('entitlement.id > :id', { id: place[0] ?? '' });
    const entitlements = await moved.orderBy('entitlement.id').limit(size).getMany();
    return { entitlements, cursor: entitlements.length < size ? null : `M ${entitlements.at(-1)?.id}` };
  }
  const [county, id] = place;
  const query = select(manager, code, confirmedBelow).orderBy('entitlement.jurisdictionCode').addOrderBy('entitlement.id').limit(size);
  if (county !== undefined && id !== undefined) query.andWhere(afterCounty(manager), { county, id });
  const entitlements = await query.getMany();
  const last = entitlements.at(-1);
  return { entitlements, cursor: last && entitlements.length === size ? `C ${last.jurisdictionCode} ${last.id}` : 'M ' };
}

function select(manager: EntityManager, code: string, condition: string): SelectQueryBuilder<Entitlement> {
  return manager.createQueryBuilder(Entitlement, 'entitlement').where(condition, { prefix: `${jurisdictionPrefix(code)}%` });
}

/** In the words from which each database reads its index from there on. */
function afterCounty(manager: EntityManager): string {
  if (manager.connection.options.type === 'better-sqlite3') return '(entitlement.jurisdictionCode, entitlement.id) > (:county, :id)';
  return '(entitlement.jurisdictionCode > :county OR (entitlement.jurisdictionCode = :county AND entitlement.id > :id))';
}

/** What is known of each child, with its enrolments by other cases; a few statements for all of them together. */
export async function storedEnrolments(
  kit: Pick<Kit, 'fields'>,
  manager: EntityManager,
  entitlements: readonly Entitlement[],
): Promise<StoredEnrolment[]> {
  if (entitlements.length === 0) return [];
  const children = [...new Set(entitlements.map(({ childId }) => childId))];
  const siblings = await manager.find(Entitlement, { where: { childId: In(children) }, order: { id: 'ASC' } });
  const events = await lifeEventsOfCases(
    kit,
    manager,
    siblings.map(({ caseId }) => caseId),
  );
  const byChild = Map.groupBy(siblings, ({ childId }) => childId);
  return entitlements.map((entitlement) => {
    const others = (byChild.get(entitlement.childId) ?? []).filter(({ id }) => id !== entitlement.id);
    const own = events.get(entitlement.caseId) ?? [];
    const learnt = others.flatMap(({ caseId }) => events.get(caseId) ?? []).filter(({ fact }) => fact.kind !== 'ENDED');
    const facts = factsKnown(factsOf(entitlement, kit.fields), [...own, ...learnt]);
    return { entitlement, facts, others: others.map((other) => otherEnrolment(kit, other, events.get(other.caseId) ?? [])) };
  });
}

function otherEnrolment(kit: Pick<Kit, 'fields'>, other: Entitlement, events: readonly KnownLifeEvent[]): OtherEnrolment {
  const facts = factsKnown(factsOf(other, kit.fields), events);
  const endedOn = endedSince(facts, other.confirmedOn);
  const { jurisdictionCode: county, confirmedOn, statedFirstMonth: firstMonth } = other;
  return { category: facts.category, county, confirmedOn, firstMonth, ...(endedOn ? { endedOn } : {}) };
}
