import { Access, Citation, JurisdictionReference, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { ListOrder } from '../list-order.ts';
import { dutiesOfCaller, findingRoles, visitRoles } from './duties-of-caller.ts';
import { dutyViews } from './duty-views.ts';
import { countDuties, dutyPage, mostCounted } from './visit-duties.ts';
import { OverdueVisitPlace, VisitDuty, VisitDutyConnection, VisitDutyCounts, VisitDutyFilter, VisitFrequency } from './visit-duty.type.ts';
import { VisitDutyRow } from './visit-duty.entity.ts';
import { VisitActor, visitActors } from './visit-words.ts';
import type { VisitDutyState } from './visit-words.ts';

const mostPlacesShown = 200;

/** Who is to be visited, by whom, until when. */
@Resolver()
export class VisitDutiesResolver {
  @Access(staff(visitRoles))
  @Query(() => VisitDutyConnection, { description: "Duties to visit enrolled children of the caller's area, the longest overdue first." })
  async visitDuties(
    @Arg('filter', () => VisitDutyFilter, { nullable: true, description: 'Narrows them.' }) filter: VisitDutyFilter | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By the day they are due; EARLIEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<VisitDuty>> {
    const page = await dutyPage(context, filter ?? {}, sort, { first, after });
    const views = await dutyViews(
      context,
      page.edges.map(({ node }) => node),
    );
    return { ...page, edges: page.edges.map(({ cursor }, index) => ({ node: views[index] as VisitDuty, cursor })) };
  }

  @Access(staff(visitRoles))
  @Query(() => VisitDutyCounts, { description: 'The same duties in figures, whatever states the filter names.' })
  async visitDutyCounts(
    @Arg('filter', () => VisitDutyFilter, { nullable: true, description: 'Narrows them.' }) filter: VisitDutyFilter | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<VisitDutyCounts> {
    const count = (state: VisitDutyState): Promise<number> => countDuties(context, filter ?? {}, state);
    const [overdue, due, done, unset] = [await count('OVERDUE'), await count('DUE'), await count('DONE'), await count('UNSET')];
    return Object.assign(new VisitDutyCounts(), { overdue, due, done, unset, countedUpTo: mostCounted, today: context.clock.today() });
  }

  @Access(staff(visitRoles))
  @Query(() => [VisitFrequency], {
    description: "How often each level owes visits in the county of the caller's first post; null where nothing is published.",
  })
  visitFrequencies(@Ctx() context: ChildrenContext): VisitFrequency[] {
    const grant = context.caller.grants.find(({ role }) => visitRoles.includes(role));
    const code = grant ? grant.jurisdiction.slice(0, 6) : '000000';
    const parameter = context.policy.current().parameter(code, 'visitFrequency', context.clock.today());
    const value = (parameter?.value ?? {}) as Record<string, unknown>;
    return visitActors.map((actor) => {
      const frequency = typeof value[actor] === 'string' ? (value[actor] as string) : null;
      const cited = parameter?.lineage.findLast(
        (origin) => (origin.value as Record<string, unknown> | null)?.[actor] !== undefined,
      )?.citation;
      const citation = frequency !== null && cited ? Object.assign(new Citation(), cited) : null;
      return Object.assign(new VisitFrequency(), { actor, frequency, citation });
    });
  }

  @Access(staff(findingRoles))
  @Query(() => [OverdueVisitPlace], {
    description: `Which villages or township units have overdue duties, most first; at most ${mostPlacesShown}.`,
  })
  async overdueVisitPlaces(
    @Arg('actor', () => VisitActor, { description: 'Whose duties; villages for VILLAGE, else township units.' }) actor: VisitActor,
    @Ctx() context: ChildrenContext,
  ): Promise<OverdueVisitPlace[]> {
    const column = actor === 'VILLAGE' ? 'duty.villageCode' : 'duty.townshipCode';
    const query = context.database.read.manager.createQueryBuilder(VisitDutyRow, 'duty').select(column, 'code');
    const rows = await dutiesOfCaller(query, context.caller, actor)
      .addSelect('SUM(CASE WHEN duty.dueOn < :today THEN 1 ELSE 0 END)', 'overdue')
      .addSelect('COUNT(*)', 'total')
      .andWhere('duty.actor = :actor AND duty.ended = :ended', { actor, ended: false, today: context.clock.today() })
      .groupBy(column)
      .orderBy('overdue', 'DESC')
      .limit(mostPlacesShown)
      .getRawMany<{ code: string | null; overdue: number | string; total: number | string }>();
    return rows.map(({ code, overdue, total }) =>
      Object.assign(new OverdueVisitPlace(), {
        place: code ? JurisdictionReference.of(code) : null,
        overdue: Number(overdue),
        total: Number(total),
      }),
    );
  }
}
