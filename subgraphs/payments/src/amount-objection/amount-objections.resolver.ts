import {
  Access,
  type Connection,
  connectionOf,
  coveredPrefixes,
  hivScope,
  keysetPage,
  type RequestContext,
  signedIn,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets, type WhereExpressionBuilder } from 'typeorm';
import { entitlementReaders } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { AmountObjectionRow } from './amount-objection.entity.ts';
import { AmountObjection } from './amount-objection.type.ts';
import { amountObjectionOf } from './amount-objection-view.ts';
import { objectionRoles } from './objection-roles.ts';

const AmountObjectionConnection = connectionOf('AmountObjection', () => AmountObjection, signedIn());

/** Objections to amounts as the county's work. */
@Resolver(() => AmountObjection)
export class AmountObjectionsResolver {
  @Access(staff(objectionRoles))
  @Query(() => AmountObjectionConnection, {
    description:
      "Objections to amounts that wait for an answer of the caller's county, oldest first; of restricted cases with the scope alone.",
  })
  async openAmountObjections(
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AmountObjection>> {
    const query = context.database.read.manager
      .createQueryBuilder(AmountObjectionRow, 'objection')
      .where('objection.answeredAt IS NULL')
      .andWhere(
        new Brackets((either) => {
          covered(either, 'plain', coveredPrefixes(context.caller, objectionRoles), false);
          covered(either, 'scoped', coveredPrefixes(context.caller, objectionRoles, hivScope), true);
        }),
      );
    const page = await keysetPage(query, [{ property: 'id', direction: 'ASC' }], { first, after });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: amountObjectionOf(node, context) })) };
  }

  @FieldResolver(() => Entitlement, { description: 'The entitlement it is about.' })
  entitlement(@Root() { entitlementId }: AmountObjection, @Ctx() context: RequestContext): Promise<Entitlement> {
    return context.database.read.manager.findOneByOrFail(Entitlement, { id: entitlementId });
  }
}

/** Adds the objections of places, plain ones or those of restricted cases, to what a list may show. */
function covered(either: WhereExpressionBuilder, name: string, prefixes: readonly string[], restricted: boolean): void {
  const kept = `EXISTS (SELECT 1 FROM entitlement e WHERE e.id = objection.entitlement_id AND e.restricted = :${name}Restricted)`;
  either.orWhere('1 = 0');
  for (const [index, prefix] of prefixes.entries()) {
    const parameter = `${name}${index}`;
    either.orWhere(`(objection.jurisdictionCode LIKE :${parameter} AND ${kept})`, {
      [parameter]: `${prefix}%`,
      [`${name}Restricted`]: restricted,
    });
  }
}

/** Adds the objections to an entitlement; the rule is the entitlement's own. */
@Resolver(() => Entitlement)
export class EntitlementObjectionsResolver {
  @Access(entitlementReaders)
  @FieldResolver(() => [AmountObjection], { description: 'What the recipient has against its amounts, oldest first.' })
  async amountObjections(@Root() { id }: Entitlement, @Ctx() context: RequestContext): Promise<AmountObjection[]> {
    const rows = await context.database.read.manager.find(AmountObjectionRow, { where: { entitlementId: id }, order: { sequence: 'ASC' } });
    return rows.map((row) => amountObjectionOf(row, context));
  }
}
