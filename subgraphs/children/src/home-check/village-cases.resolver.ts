import { Access, connectionOf, coveredPrefixes, JurisdictionCodeScalar, keysetPage, staff } from '@onething/subgraph-kit';
import type { Connection } from '@onething/subgraph-kit';
import type { CaseStatus as Status } from '@onething/casework';
import { Arg, Ctx, Field, InputType, Int, Query, Resolver } from 'type-graphql';
import { Brackets } from 'typeorm';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import { CaseStatus } from '../enumerations.ts';
import { inOrder, ListOrder } from '../list-order.ts';
import { villageCaseView } from './village-case-view.ts';
import { VillageCase } from './village-case.type.ts';

const VillageCaseConnection = connectionOf<VillageCase>('VillageCase', () => VillageCase);

/** Narrows the open cases of a village. */
@InputType({ description: 'Narrows the open cases of a village; what is absent does not.' })
class VillageCaseFilter {
  @Field(() => [CaseStatus], { nullable: true, description: 'Only these statuses.' })
  statuses?: Status[];

  @Field(() => [JurisdictionCodeScalar], { nullable: true, description: 'Only of these villages or communities.' })
  villages?: string[];
}

/** What a village child director works off. */
@Resolver()
export class VillageCasesResolver {
  @Access(staff(['villageDirector']))
  @Query(() => VillageCaseConnection, { description: "Open cases of the caller's village or community, latest first: whom to visit." })
  async villageCases(
    @Arg('filter', () => VillageCaseFilter, { nullable: true, description: 'Narrows the list.' }) filter: VillageCaseFilter | undefined,
    @Arg('sort', () => ListOrder, { nullable: true, description: 'By when they were received; LATEST_FIRST unless told.' }) sort:
      | ListOrder
      | undefined,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 unless told, at most 100.' }) first: number | undefined,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<Connection<VillageCase>> {
    const prefixes = coveredPrefixes(context.caller, ['villageDirector']);
    const query = context.database.read.manager
      .createQueryBuilder(Case, 'found')
      .where('found.open = :open', { open: true })
      .andWhere('found.restricted = :restricted', { restricted: false })
      .andWhere(
        new Brackets((any) => {
          any.where('1 = 0');
          prefixes.forEach((prefix, index) => {
            const area = { [`area${index}`]: prefix };
            if (prefix.length === 12) any.orWhere(`found.villageCode = :area${index}`, area);
            else if (prefix.length === 9) any.orWhere(`found.townshipCode = :area${index}`, area);
          });
        }),
      );
    if (filter?.statuses?.length) query.andWhere('found.status IN (:...statuses)', { statuses: filter.statuses });
    if (filter?.villages?.length) query.andWhere('found.villageCode IN (:...villages)', { villages: filter.villages });
    const page = await keysetPage(query, inOrder<Case>('receivedSort', sort, 'LATEST_FIRST'), { first, after });
    const edges = await Promise.all(page.edges.map(async ({ node, cursor }) => ({ node: await villageCaseView(context, node), cursor })));
    return { ...page, edges };
  }
}
