import { Access, keysetPage, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../children-context.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import { findingRoles, findingsOfCaller } from './duties-of-caller.ts';
import { findingViews } from './finding-views.ts';
import { VisitFindingRow } from './visit-finding.entity.ts';
import { VisitFinding, VisitFindingConnection, VisitFindingFilter } from './visit-finding.type.ts';

/** The tasks that visits raised. */
@Resolver()
export class VisitFindingsResolver {
  @Access(staff(findingRoles))
  @Query(() => VisitFindingConnection, { description: "What visits to children of the caller's area showed, the longest waiting first." })
  async visitFindings(
    @Arg('filter', () => VisitFindingFilter, { nullable: true, description: 'Narrows them.' }) filter: VisitFindingFilter | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By when they were raised; EARLIEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<VisitFinding>> {
    const query = findingsOfCaller(context.database.read.manager.createQueryBuilder(VisitFindingRow, 'finding'), context.caller);
    query.andWhere('finding.state = :state', { state: filter?.state ?? 'OPEN' });
    if (filter?.kinds?.length) query.andWhere('finding.kind IN (:...kinds)', { kinds: filter.kinds });
    if (filter?.level) query.andWhere('finding.level = :level', { level: filter.level });
    const page = await keysetPage(query, inOrder<VisitFindingRow>('raisedAt', sort, 'EARLIEST_FIRST'), { first, after });
    const views = await findingViews(
      context,
      page.edges.map(({ node }) => node),
    );
    return { ...page, edges: page.edges.map(({ cursor }, index) => ({ node: views[index] as VisitFinding, cursor })) };
  }
}
