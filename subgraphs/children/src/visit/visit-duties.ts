import type { Connection, PageRequest } from '@onething/subgraph-kit';
import { keysetPage, Misuse } from '@onething/subgraph-kit';
import type { SelectQueryBuilder } from 'typeorm';
import { Brackets } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { inOrder } from '../list-order.ts';
import type { ListOrder } from '../list-order.ts';
import { dutiesOfCaller, ownActor } from './duties-of-caller.ts';
import type { VisitDutyFilter } from './visit-duty.type.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import type { VisitDutyState } from './visit-words.ts';

/** Counting ends here: a figure of this height means "so many or more". */
export const mostCounted = 1000;
const mostPlaces = 50;

/** One page of the duties the caller may know of, the longest overdue first unless told otherwise. */
export function dutyPage(
  context: ChildrenContext,
  filter: VisitDutyFilter,
  sort: ListOrder | undefined,
  page: PageRequest,
): Promise<Connection<VisitDutyRow>> {
  return keysetPage(filtered(context, filter), inOrder<VisitDutyRow>('dueOn', sort, 'EARLIEST_FIRST'), page);
}

/** How many there are of a state, counted no further than `mostCounted`. */
export async function countDuties(context: ChildrenContext, filter: VisitDutyFilter, state: VisitDutyState): Promise<number> {
  const rows = await filtered(context, { ...filter, states: [state] })
    .select('duty.id', 'id')
    .limit(mostCounted)
    .getRawMany();
  return rows.length;
}

function filtered(context: ChildrenContext, filter: VisitDutyFilter): SelectQueryBuilder<VisitDutyRow> {
  const actor = filter.actor ?? ownActor(context.caller);
  const query = dutiesOfCaller(context.database.read.manager.createQueryBuilder(VisitDutyRow, 'duty'), context.caller, actor);
  query.andWhere('duty.actor = :actor AND duty.ended = :ended', { actor, ended: false });
  if (filter.caseId) query.andWhere('duty.caseId = :caseId', { caseId: filter.caseId });
  if (filter.states) ofStates(query, filter.states, context.clock.today());
  if (filter.places?.length) ofPlaces(query, filter.places);
  if (filter.withoutVillage) query.andWhere('duty.villageCode IS NULL');
  if (filter.withFindings)
    query.andWhere("EXISTS (SELECT 1 FROM visit_finding finding WHERE finding.case_id = duty.case_id AND finding.state = 'OPEN')");
  return query;
}

function ofStates(query: SelectQueryBuilder<VisitDutyRow>, states: readonly VisitDutyState[], today: string): void {
  query.setParameter('today', today).andWhere(
    new Brackets((any) => {
      any.where('1 = 0');
      if (states.includes('OVERDUE')) any.orWhere('duty.dueOn < :today');
      if (states.includes('DUE')) any.orWhere("(duty.dueOn >= :today AND duty.opensOn <= :today AND duty.period <> '')");
      if (states.includes('UNSET')) any.orWhere("duty.period = ''");
      if (states.includes('DONE')) any.orWhere("(duty.opensOn > :today AND duty.period <> '')");
    }),
  );
}

function ofPlaces(query: SelectQueryBuilder<VisitDutyRow>, places: readonly string[]): void {
  if (places.length > mostPlaces) throw new Misuse('BAD_INPUT', `at most ${mostPlaces} places`);
  query.andWhere(
    new Brackets((any) => {
      any.where('duty.villageCode IN (:...places)', { places }).orWhere('duty.townshipCode IN (:...places)', { places });
    }),
  );
}

/** How a duty stands on a day. */
export function dutyState({ period, dueOn, opensOn, ended }: VisitDutyRow, today: string): VisitDutyState {
  if (!ended && period === '') return 'UNSET';
  if (ended || opensOn > today) return 'DONE';
  return dueOn < today ? 'OVERDUE' : 'DUE';
}
