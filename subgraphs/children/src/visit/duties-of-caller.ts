import type { Caller, Role } from '@onething/subgraph-kit';
import { coveredPrefixes, hivScope, holds } from '@onething/subgraph-kit';
import type { ObjectLiteral, SelectQueryBuilder, WhereExpressionBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import type { Case } from '../case/case.entity.ts';
import { countyRoles, townshipRoles } from '../queue/queue-filter.ts';
import type { VisitActor } from './visit-words.ts';

/** Who may see the duties of an actor: the actor itself and the levels above. */
const readers: Record<VisitActor, readonly Role[]> = {
  VILLAGE: ['villageDirector', ...townshipRoles, ...countyRoles],
  TOWNSHIP: [...townshipRoles, ...countyRoles],
  COUNTY: countyRoles,
  COUNTY_DATA: countyRoles,
  RESCUE_AGENCY: countyRoles,
};

/** Everybody who visits or looks after those who do. */
export const visitRoles: readonly Role[] = readers.VILLAGE;

/** Who sees to what visits show. */
export const findingRoles: readonly Role[] = readers.TOWNSHIP;

/** The actor a caller's own duties are of: the lowest of the levels they work at. */
export function ownActor(caller: Caller): VisitActor {
  const has = (roles: readonly Role[]): boolean => caller.grants.some(({ role }) => roles.includes(role));
  return has(['villageDirector']) ? 'VILLAGE' : has(townshipRoles) ? 'TOWNSHIP' : 'COUNTY';
}

/** Narrows duties to what the caller may know of: the own area, and restricted children only with the scope there. */
export function dutiesOfCaller<T extends ObjectLiteral>(
  query: SelectQueryBuilder<T>,
  caller: Caller,
  actor: VisitActor,
): SelectQueryBuilder<T> {
  return withinArea(query, caller, readers[actor]);
}

/** Narrows findings likewise; the village, which reported them, works none off. */
export function findingsOfCaller<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, caller: Caller): SelectQueryBuilder<T> {
  return withinArea(query, caller, findingRoles);
}

function withinArea<T extends ObjectLiteral>(query: SelectQueryBuilder<T>, caller: Caller, roles: readonly Role[]): SelectQueryBuilder<T> {
  const all = coveredPrefixes(caller, roles);
  const scoped = coveredPrefixes(caller, roles, hivScope);
  within(query, query.alias, 'area', all);
  if (scoped.toSorted().join() === all.toSorted().join() && scoped.length > 0) return query;
  return query.andWhere(
    new Brackets((any) => {
      any.where(`${query.alias}.restricted = :inTheOpen`, { inTheOpen: false });
      if (scoped.length > 0) any.orWhere(new Brackets((area) => void within(area, query.alias, 'scoped', scoped)));
    }),
  );
}

/** Equality on an indexed column wherever an area is a county, a township unit or a village. */
function within(query: WhereExpressionBuilder, alias: string, name: string, prefixes: readonly string[]): void {
  const columns: Record<number, string> = { 6: 'countyCode', 9: 'townshipCode', 12: 'villageCode' };
  query.andWhere(
    new Brackets((any) => {
      any.where('1 = 0');
      prefixes.forEach((prefix, index) => {
        const parameter = `${name}${index}`;
        const exact = columns[prefix.length];
        if (exact) any.orWhere(`${alias}.${exact} = :${parameter}`, { [parameter]: prefix });
        else any.orWhere(`${alias}.countyCode LIKE :${parameter}`, { [parameter]: `${prefix}%` });
      });
    }),
  );
}

/** As which actor the caller visits the child of a case; undefined: not at all. Restricted ones need the scope. */
export function actorOnVisit(caller: Caller, record: Pick<Case, 'areaCode' | 'villageCode' | 'restricted'>): VisitActor | undefined {
  const scope = record.restricted ? hivScope : undefined;
  if (holds(caller, ['villageDirector'], record.villageCode ?? record.areaCode, scope)) return 'VILLAGE';
  if (holds(caller, townshipRoles, record.areaCode, scope)) return 'TOWNSHIP';
  return holds(caller, countyRoles, record.areaCode, scope) ? 'COUNTY' : undefined;
}
