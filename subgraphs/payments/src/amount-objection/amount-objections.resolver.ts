import { Access, coveredPrefixes, type RequestContext, staff } from '@onething/subgraph-kit';
import { Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { In, IsNull, Like } from 'typeorm';
import { entitlementReaders, mayRead } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { AmountObjectionRow } from './amount-objection.entity.ts';
import { AmountObjection } from './amount-objection.type.ts';
import { amountObjectionOf } from './amount-objection-view.ts';
import { objectionRoles } from './objection-roles.ts';

/** How many open objections a list holds; a county with more has other troubles. */
const longestList = 200;

/** Objections to amounts as the county's work. */
@Resolver(() => AmountObjection)
export class AmountObjectionsResolver {
  @Access(staff(objectionRoles))
  @Query(() => [AmountObjection], {
    description: `Objections to amounts that wait for an answer of the caller's county, oldest first; at most ${longestList}.`,
  })
  async openAmountObjections(@Ctx() context: RequestContext): Promise<AmountObjection[]> {
    const { manager } = context.database.read;
    const prefixes = coveredPrefixes(context.caller, objectionRoles);
    if (prefixes.length === 0) return [];
    const rows = await manager.find(AmountObjectionRow, {
      where: prefixes.map((prefix) => ({ jurisdictionCode: Like(`${prefix}%`), answeredAt: IsNull() })),
      order: { raisedAt: 'ASC', id: 'ASC' },
      take: longestList,
    });
    const entitlements = await manager.findBy(Entitlement, { id: In(rows.map(({ entitlementId }) => entitlementId)) });
    const readable = new Set(entitlements.filter((each) => mayRead(context, each)).map(({ id }) => id));
    return rows.filter(({ entitlementId }) => readable.has(entitlementId)).map((row) => amountObjectionOf(row, context));
  }

  @FieldResolver(() => Entitlement, { description: 'The entitlement it is about.' })
  entitlement(@Root() { entitlementId }: AmountObjection, @Ctx() context: RequestContext): Promise<Entitlement> {
    return context.database.read.manager.findOneByOrFail(Entitlement, { id: entitlementId });
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
