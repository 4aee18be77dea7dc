import { Access, connectionOf, keysetPage, signedIn, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import type { CaseStatus as Status } from '@onething/casework';
import { Arg, Ctx, Field, InputType, Int, ObjectType, Query, Resolver } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import { Case } from '../case/case.entity.ts';
import { identityTokenOf } from '../case/identity-of-caller.ts';
import type { ChildrenContext } from '../children-context.ts';
import { CaseQueueSort, CaseStatus, QueueView } from '../enumerations.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import { mostCounted, queueCounts } from './queue-counts.ts';
import { CaseQueueFilter } from './queue-filter.type.ts';
import { queuePage } from './queue-page.ts';

const CaseConnection = connectionOf<Case>('Case', () => Case);

/** Number of cases in a view. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'Number of cases in a view.' })
class QueueViewCount {
  @Field(() => QueueView, { description: 'The view.' })
  view!: QueueView;

  @Field(() => Int, { description: 'Number of cases.' })
  count!: number;
}

/** The queue in figures. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'The filtered queue in figures, by working days left.' })
class CaseQueueCounts {
  @Field(() => Int, { description: 'Past their due date.' })
  overdue!: number;

  @Field(() => Int, { description: 'Due within two working days.' })
  dueWithinTwo!: number;

  @Field(() => Int, { description: 'Due within three to five working days.' })
  dueWithinFive!: number;

  @Field(() => Int, { description: 'Due later, or with an open due date.' })
  later!: number;

  @Field(() => Int, { description: 'With the clock stopped.' })
  paused!: number;

  @Field(() => Int, { description: 'All of them.' })
  total!: number;

  @Field(() => Int, { description: 'Counting ends here: a figure of this height means so many or more.' })
  countedUpTo!: number;

  @Field(() => [QueueViewCount], { description: "Every view of the caller's area, unfiltered." })
  views!: QueueViewCount[];
}

/** Narrows an applicant's own cases. */
@InputType({ description: "Narrows the caller's own cases; what is absent does not." })
class OwnCaseFilter {
  @Field(() => [CaseStatus], { nullable: true, description: 'Only these statuses.' })
  statuses?: Status[];
}

/** Lists of cases. */
@Resolver()
export class QueueResolver {
  @Access(signedIn())
  @Query(() => CaseConnection, {
    description: "The caller's own cases, those filed for them, and those they filed for others; latest first.",
  })
  myCases(
    @Arg('filter', () => OwnCaseFilter, { nullable: true, description: 'Narrows the list.' }) filter: OwnCaseFilter | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By when they were begun; LATEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<Case>> {
    const query = context.database.read.manager
      .createQueryBuilder(Case, 'found')
      .where('(found.applicantSubject = :owner OR found.guardianToken = :token)', {
        owner: context.caller.subject,
        token: identityTokenOf(context) ?? '',
      });
    if (filter?.statuses?.length) query.andWhere('found.status IN (:...statuses)', { statuses: filter.statuses });
    return keysetPage(query, inOrder<Case>('startedAt', sort, 'LATEST_FIRST'), { first, after });
  }

  @Access(staff(caseworkRoles))
  @Query(() => CaseConnection, { description: "Work queue of the caller's jurisdictions, never drafts; fewest working days left first." })
  caseQueue(
    @Arg('filter', () => CaseQueueFilter, { nullable: true, description: 'Narrows the queue.' }) filter: CaseQueueFilter | undefined,
    @Arg('sort', () => CaseQueueSort, { nullable: true, description: 'Order; DAYS_LEFT unless told.' }) sort: CaseQueueSort | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<Case>> {
    return queuePage(context, filter ?? {}, sort ?? 'DAYS_LEFT', { first, after });
  }

  @Access(staff(caseworkRoles))
  @Query(() => CaseQueueCounts, { description: 'The filtered queue in figures, and every view.' })
  async caseQueueCounts(
    @Arg('filter', () => CaseQueueFilter, { nullable: true, description: 'Narrows the queue.' }) filter: CaseQueueFilter | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<CaseQueueCounts> {
    const { views, ...counts } = await queueCounts(context, filter ?? {});
    return Object.assign(new CaseQueueCounts(), {
      ...counts,
      countedUpTo: mostCounted,
      views: views.map((view) => Object.assign(new QueueViewCount(), view)),
    });
  }
}
