import {
  Access,
  type Connection,
  connectionOf,
  coveredPrefixes,
  hivScope,
  holds,
  keysetPage,
  MonthScalar,
  type RequestContext,
  signedIn,
  staff,
} from '@onething/subgraph-kit';
import { Arg, Ctx, Field, FieldResolver, ID, InputType, Int, Query, Resolver, Root } from 'type-graphql';
import { Brackets, type WhereExpressionBuilder } from 'typeorm';
import { DueMonth, dueMonthOf } from '../entitlement/due-month.type.ts';
import { entitlementReaders, mayRead } from '../entitlement/entitlement-access.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { AmountObjectionRow } from './amount-objection.entity.ts';
import { AmountObjection } from './amount-objection.type.ts';
import { amountObjectionOf } from './amount-objection-view.ts';
import { AmountObjectionSort } from './enums.ts';
import { monthsObjected } from './months-objected.ts';
import { objectionRoles } from './objection-roles.ts';

const AmountObjectionConnection = connectionOf('AmountObjection', () => AmountObjection, signedIn());

/** Narrows objections to amounts. */
@InputType({ description: 'Narrows objections to amounts; what is absent does not.' })
class AmountObjectionFilter {
  @Field(() => Boolean, { nullable: true, description: 'Only those that were answered, or only those that wait.' })
  answered?: boolean | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Only those to the amount of this month.' })
  month?: string | null;
}

/** Objections to amounts as the county's work. */
@Resolver(() => AmountObjection)
export class AmountObjectionsResolver {
  @Access(staff(objectionRoles))
  @Query(() => AmountObjectionConnection, {
    description:
      "Objections to amounts that the caller's county answers, because the file is with it; of restricted cases with the scope alone.",
  })
  async amountObjections(
    @Arg('filter', () => AmountObjectionFilter, { nullable: true, description: 'Narrows the list.' }) filter: AmountObjectionFilter | null,
    @Arg('sort', () => AmountObjectionSort, { nullable: true, description: 'Order; OLDEST_FIRST unless told.' })
    sort: AmountObjectionSort | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' }) first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'Cursor after which the page begins.' }) after: string | null,
    @Ctx() context: RequestContext,
  ): Promise<Connection<AmountObjection>> {
    const query = context.database.read.manager.createQueryBuilder(AmountObjectionRow, 'objection').where(
      new Brackets((either) => {
        covered(either, 'plain', coveredPrefixes(context.caller, objectionRoles), false);
        covered(either, 'scoped', coveredPrefixes(context.caller, objectionRoles, hivScope), true);
      }),
    );
    if (typeof filter?.answered === 'boolean') query.andWhere(`objection.answeredAt IS ${filter.answered ? 'NOT NULL' : 'NULL'}`);
    if (filter?.month) query.andWhere('objection.month = :month', { month: filter.month });
    const direction = sort === 'NEWEST_FIRST' ? 'DESC' : 'ASC';
    const keys = [
      { property: 'raisedAt', direction },
      { property: 'id', direction },
    ] as const;
    const page = await keysetPage(query, [...keys], { first, after });
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: amountObjectionOf(node, context) })) };
  }

  @Access(staff(objectionRoles))
  @Query(() => AmountObjection, {
    nullable: true,
    description: 'One objection to an amount, for who answers it. Null: there is none, or not for the caller.',
  })
  async amountObjection(
    @Arg('id', () => ID, { description: 'The objection.' }) id: string,
    @Ctx() context: RequestContext,
  ): Promise<AmountObjection | null> {
    const { manager } = context.database.read;
    const row = await manager.findOneBy(AmountObjectionRow, { id });
    const entitlement = row && (await manager.findOneBy(Entitlement, { id: row.entitlementId }));
    if (!row || !entitlement || !mayRead(context, entitlement)) return null;
    const { jurisdictionCode } = row;
    if (!holds(context.caller, objectionRoles, entitlement.townshipCode)) return null;
    const entry = { jurisdictionCode, actor: context.caller.subject, action: 'read-amount-objection', subject: id };
    await context.database.transact((unit) => context.audit.append(unit, entry));
    return amountObjectionOf(row, context);
  }

  @FieldResolver(() => [DueMonth], {
    description: 'The months it is about as the ledger stood when it was raised; all up to then where it names none.',
  })
  async monthsWhenRaised(@Root() objection: AmountObjection, @Ctx() context: RequestContext): Promise<DueMonth[]> {
    return (await monthsObjected(context, objection)).whenRaised.filter(isMonthly).map(dueMonthOf);
  }

  @FieldResolver(() => [DueMonth], { description: 'The same months as the ledger stands now.' })
  async monthsNow(@Root() objection: AmountObjection, @Ctx() context: RequestContext): Promise<DueMonth[]> {
    return (await monthsObjected(context, objection)).now.filter(isMonthly).map(dueMonthOf);
  }

  @FieldResolver(() => Boolean, {
    description: 'Whether an amount it is about was calculated anew and differs since; without it "corrected" is refused.',
  })
  async amountChanged(@Root() objection: AmountObjection, @Ctx() context: RequestContext): Promise<boolean> {
    return (await monthsObjected(context, objection)).changed;
  }

  @FieldResolver(() => Entitlement, { description: 'The entitlement it is about.' })
  entitlement(@Root() { entitlementId }: AmountObjection, @Ctx() context: RequestContext): Promise<Entitlement> {
    return context.database.read.manager.findOneByOrFail(Entitlement, { id: entitlementId });
  }
}

const isMonthly = ({ kind }: { kind: string }): boolean => kind === 'MONTHLY';

/** Adds the objections of files that lie in places, plain ones or those of restricted cases, to what a list may show. */
function covered(either: WhereExpressionBuilder, name: string, prefixes: readonly string[], restricted: boolean): void {
  either.orWhere('1 = 0');
  for (const [index, prefix] of prefixes.entries()) {
    const parameter = `${name}${index}`;
    const held = `e.restricted = :${name}Restricted AND e.township_code LIKE :${parameter}`;
    either.orWhere(`EXISTS (SELECT 1 FROM entitlement e WHERE e.id = objection.entitlement_id AND ${held})`, {
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
