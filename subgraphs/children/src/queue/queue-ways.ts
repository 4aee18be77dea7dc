import type { CaseLevel, CaseStatus } from '@onething/casework';
import { coveredPrefixes } from '@onething/subgraph-kit';
import type { SelectQueryBuilder } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { caseworkRoles } from '../case/case-access.ts';
import type { Case } from '../case/case.entity.ts';
import type { CaseFlag, CaseQueueSort } from '../enumerations.ts';
import type { QueueFilter } from './queue-filter.ts';
import { levelsOf, statusesToSign } from './queue-filter.ts';

/** Narrows a query to one stretch of an index: equalities on its leading columns, so that the order comes from it. */
type Way = (query: SelectQueryBuilder<Case>) => SelectQueryBuilder<Case>;

/** One stretch as columns and their values; `null` is "nobody". */
type Stretch = Partial<
  Record<'countyCode' | 'townshipCode' | 'areaCode' | 'tableLevel' | 'townshipHandler' | 'countyHandler', string | null>
> &
  Partial<Record<'status' | 'number' | 'childNameHash' | 'childIdentityToken', string>>;

/** More stretches than this are not worth asking one by one. */
const mostWays = 12;

/**
 * The stretches that together hold everything a filter lets through. They only repeat, in the words of an index, what the filter itself says,
 * so that a stretch too many shows nothing more.
 */
export function waysIn(context: ChildrenContext, filter: QueueFilter, sort: CaseQueueSort): Way[] {
  const places = placeStretches(context, filter);
  // Only the order by days left has an index for every stretch.
  const matters = sort === 'DAYS_LEFT' || filter.text?.trim() ? matterStretches(context, filter) : [{}];
  const stretches = places.flatMap((place) => matters.map((matter) => ({ ...place, ...matter })));
  return stretches.length > mostWays ? [(query) => query] : stretches.map((stretch) => wayOf(stretch, sort));
}

/**
 * The same for counting. A filter that names a lasting flag is asked by `case_flag`, so that a rare flag costs what it finds and not what is open;
 * in order of days that table helps nobody, which is why pages go without it.
 */
export function waysToCount(context: ChildrenContext, filter: QueueFilter): Way[] {
  const flag = lastingFlagOf(filter);
  const isEndangered = filter.view === 'ENDANGERED' || filter.flags?.includes('ENDANGERED');
  // Only open cases have rows there, and only a county or a township unit has an index.
  if (!(flag || isEndangered) || filter.statuses || filter.text?.trim()) return waysIn(context, filter, 'DAYS_LEFT');
  const places = placeStretches(context, filter);
  if (places.length > mostWays || places.some(({ countyCode, townshipCode }) => !countyCode && !townshipCode))
    return waysIn(context, filter, 'DAYS_LEFT');
  if (!flag) return places.map(endangeredOf);
  return places.map(({ countyCode, townshipCode }, index) => {
    const column = townshipCode ? 'township_code' : 'county_code';
    const flagged = `SELECT flagged.case_id FROM case_flag flagged WHERE flagged.flag = :wayFlag AND flagged.${column} = :wayPlace${index}`;
    return (query) => query.andWhere(`found.id IN (${flagged})`, { wayFlag: flag, [`wayPlace${index}`]: townshipCode ?? countyCode });
  });
}

/** By the day from which a deadline is in danger; that there is such a day is said once more, so that SQLite too takes the index of that day. */
function endangeredOf({ countyCode, townshipCode }: Stretch): Way {
  const [place, code] = townshipCode ? (['township', townshipCode] as const) : (['county', countyCode] as const);
  return (query) =>
    query
      .useIndex(`welfare_case_${place}_endangered`)
      .andWhere(`found.${place}Code = :wayPlace AND found.endangeredFrom > ''`, { wayPlace: code });
}

const ofTheDay: readonly CaseFlag[] = ['NEARING_18', 'NEW', 'ENDANGERED', 'ESCALATED'];

/** A flag of the filter that stands in the stored list and nowhere else. */
function lastingFlagOf({ flags = [], view }: QueueFilter): CaseFlag | undefined {
  if (view === 'READY' || view === 'RETURNED') return view;
  return flags.find((flag) => !ofTheDay.includes(flag));
}

function placeStretches({ caller }: ChildrenContext, { places }: QueueFilter): Stretch[] {
  const prefixes = places?.length ? places : coveredPrefixes(caller, caseworkRoles);
  const stretches = prefixes.map((prefix): Stretch => {
    if (prefix.length === 9) return { townshipCode: prefix, areaCode: prefix };
    return prefix.length === 6 && !prefix.endsWith('00') ? { countyCode: prefix } : {};
  });
  // One that is as wide as a city makes the others superfluous.
  return stretches.length === 0 || stretches.some((stretch) => Object.keys(stretch).length === 0) ? [{}] : stretches;
}

function matterStretches(context: ChildrenContext, filter: QueueFilter): Stretch[] {
  const { caller } = context;
  const text = filter.text?.trim();
  if (text)
    return [{ number: text }, { childNameHash: context.keyedHash(`name ${text}`) }, { childIdentityToken: context.identityToken(text) }];
  const levels: readonly CaseLevel[] = levelsOf(caller);
  const both: readonly CaseLevel[] = ['TOWNSHIP', 'COUNTY'];
  const me = caller.subject;
  if (filter.assignee) return both.map((level) => handledBy(level, filter.assignee ?? ''));
  // Whoever changes posts gives the cases of the former one back, so that nobody handles any at a level that is not theirs.
  if (filter.handler === 'ME') return levels.map((level) => handledBy(level, me));
  if (filter.handler === 'NOBODY') return both.map((level) => handledBy(level, null));
  if (filter.handler === 'ME_OR_NOBODY')
    return [...levels.map((level) => handledBy(level, me)), ...both.map((level) => handledBy(level, null))];
  if (filter.view === 'MINE')
    return [
      ...levels.flatMap((level) => [handledBy(level, me), handledBy(level, null)]),
      ...statusesToSign(caller).map((status) => ({ status })),
    ];
  if (filter.view === 'FORWARDED')
    return [
      { tableLevel: 'COUNTY', townshipHandler: me },
      { tableLevel: 'TOWNSHIP', countyHandler: me },
    ];
  const statuses = filter.statuses ?? (filter.view ? statusesOfView[filter.view] : undefined);
  return statuses && statuses.length > 0 ? statuses.map((status) => ({ status })) : [{}];
}

const statusesOfView: Partial<Record<NonNullable<QueueFilter['view']>, readonly CaseStatus[]>> = {
  TO_ACCEPT: ['SUBMITTED', 'NOTICE_SENT'],
  VERIFYING: ['VERIFYING', 'SUPPLEMENT_REQUESTED', 'VERIFICATION_PREPARED'],
  REPORTED: ['CONFIRMING', 'COUNTY_SUPPLEMENT_REQUESTED', 'DECISION_PREPARED'],
};

function handledBy(level: CaseLevel, subject: string | null): Stretch {
  return level === 'TOWNSHIP' ? { tableLevel: level, townshipHandler: subject } : { tableLevel: level, countyHandler: subject };
}

/** The index that has the stretch in order; undefined where none does. MariaDB is told, because it likes to sort a short list instead. */
function indexOf(stretch: Stretch, sort: CaseQueueSort): string | undefined {
  if (stretch.number) return 'welfare_case_number';
  if (stretch.childNameHash) return 'welfare_case_child_name';
  if (stretch.childIdentityToken) return 'welfare_case_child_identity';
  if (sort === 'PLACE') return 'welfare_case_place';
  const place = stretch.townshipCode ? 'township' : stretch.countyCode ? 'county' : undefined;
  if (!place) return sort === 'DAYS_LEFT' ? 'welfare_case_due' : undefined;
  if (sort === 'RECEIVED_ON') return `welfare_case_${place}_received`;
  if (stretch.status) return `welfare_case_${place}_status`;
  const isOfOtherLevel = place === 'county' ? 'townshipHandler' in stretch : 'countyHandler' in stretch;
  if (isOfOtherLevel) return `welfare_case_${place}_forwarded`;
  return `${place}Handler` in stretch ? `welfare_case_${place}_handler` : `welfare_case_${place}_due`;
}

function wayOf(stretch: Stretch, sort: CaseQueueSort): Way {
  const index = indexOf(stretch, sort);
  const { areaCode, ...rest } = stretch;
  const place = areaCode ?? stretch.countyCode;
  return (query) => {
    if (index) query.useIndex(index);
    // By place an office is a range of codes, so that both databases read the index in order; by days it is one value.
    if (place && sort === 'PLACE')
      query.andWhere('found.areaCode >= :wayFrom AND found.areaCode < :wayTo', { wayFrom: place, wayTo: `${place}~` });
    for (const [property, value] of Object.entries(rest)) {
      if (value === null) query.andWhere(`found.${property} IS NULL`);
      else query.andWhere(`found.${property} = :way_${property}`, { [`way_${property}`]: value });
    }
    return query;
  };
}
