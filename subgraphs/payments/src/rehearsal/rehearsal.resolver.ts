import type { Category } from '@onething/policy';
import {
  Access,
  CategoryEnum,
  type Connection,
  hivScope,
  holds,
  JurisdictionCodeScalar,
  jurisdictionPrefix,
  keysetPage,
  Reference,
  RehearsalProgress,
  rehearsalReaders,
  rehearsalRoles,
} from '@onething/subgraph-kit';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import type { PaymentsContext } from '../payments-context.ts';
import { AmountEffectKind, AmountGrouping } from './enums.ts';
import { AmountRehearsal, RehearsedAmount } from './rehearsal.entity.ts';
import { categoriesByKey, categoryKey } from './rehearsal-keys.ts';
import {
  AmountEffect,
  AmountEffectConnection,
  AmountsUnderScope,
  AmountSum,
  MonthlyCost,
  RehearsalOfAmounts,
  YearCost,
} from './rehearsed-amounts.type.ts';
import { rehearsedCauses } from './rehearsed-causes.ts';
import { monthlyCost, yearCost } from './rehearsed-costs.ts';
import { amountsUnderScope, amountSums } from './rehearsed-sums.ts';
import { amountEffectOf } from './amount-effect-view.ts';

/** Which changed amounts are asked for. */
@ArgsType()
class AmountEffectArgs {
  @Field(() => AmountEffectKind, { nullable: true, description: 'Only these.' })
  kind?: AmountEffectKind | null;

  @Field(() => JurisdictionCodeScalar, { nullable: true, description: 'Only what this county, or the counties below this place, pay.' })
  county?: string | null;

  @Field(() => ID, { nullable: true, description: 'Only what this clause changes: `cause.id`.' })
  clause?: string | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'Only this category.' })
  category?: Category | null;

  @Field(() => Int, { nullable: true, description: 'How many; 20 by default, at most 100.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'Cursor after which the page begins.' })
  after?: string | null;
}

/** Adds to a rehearsal what it would do to what is paid. */
@Resolver(() => RehearsalOfAmounts)
export class RehearsalResolver {
  /** Null where the request has not arrived here yet. */
  @Access(rehearsalReaders)
  @Reference(() => RehearsalOfAmounts)
  async reference({ id }: { id: string }, context: PaymentsContext): Promise<RehearsalOfAmounts | null> {
    const part = await context.database.manager.findOneBy(AmountRehearsal, { rehearsalId: id });
    return part && Object.assign(new RehearsalOfAmounts(), { id, code: part.code, part });
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => RehearsalProgress, { nullable: true, description: 'How far the entitlements are calculated. Null: not begun.' })
  amountProgress(@Root() { part }: RehearsalOfAmounts): RehearsalProgress {
    return RehearsalProgress.of(part);
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => AmountEffectConnection, { nullable: true, description: 'Children that would be paid otherwise. Null: not begun.' })
  async amountEffects(
    @Root() { id }: RehearsalOfAmounts,
    @Args(() => AmountEffectArgs) { kind, county, clause, category, first, after }: AmountEffectArgs,
    @Ctx() context: PaymentsContext,
  ): Promise<Connection<AmountEffect>> {
    const reader = context.database.read.manager;
    const query = reader
      .createQueryBuilder(RehearsedAmount, 'row')
      .where('row.rehearsalId = :id AND row.restricted = :restricted', { id, restricted: false });
    if (kind) query.andWhere('row.kind = :kind', { kind });
    if (county) query.andWhere('row.countyCode LIKE :county', { county: `${jurisdictionPrefix(county)}%` });
    if (clause) query.andWhere('row.clauseKey = :clause', { clause });
    if (category) query.andWhere('row.categoryKey = :category', { category: categoryKey(context, id, category) });
    const page = await keysetPage(query, [{ property: 'entitlementId', direction: 'ASC' }], { first, after });
    const names = { causes: await rehearsedCauses(context, reader, id), categories: categoriesByKey(context, id) };
    return { ...page, edges: page.edges.map(({ cursor, node }) => ({ cursor, node: amountEffectOf(node, names) })) };
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => [AmountSum], { nullable: true, description: 'Who gains and who loses, added up. Null: not begun.' })
  async amountSums(
    @Root() { id }: RehearsalOfAmounts,
    @Arg('by', () => AmountGrouping, { nullable: true, description: 'By what besides the kind.' }) by: AmountGrouping | null,
    @Ctx() context: PaymentsContext,
  ): Promise<AmountSum[]> {
    const reader = context.database.read.manager;
    const names = { causes: await rehearsedCauses(context, reader, id), categories: categoriesByKey(context, id) };
    return amountSums(reader, id, by, names);
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => [MonthlyCost], {
    nullable: true,
    description: 'What twelve months cost from the effective month on. Null: not begun.',
  })
  monthlyCost(
    @Root() { code, part }: RehearsalOfAmounts,
    @Arg('county', () => JurisdictionCodeScalar, { nullable: true, description: 'Only this county, or those below this place.' })
    county: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<MonthlyCost[]> {
    return monthlyCost(context.database.read.manager, part, county ?? code);
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => [YearCost], {
    nullable: true,
    description: 'What the years cost each county beside its budget, with the month in which it ends. Null: not begun.',
  })
  yearCost(
    @Root() { code, part }: RehearsalOfAmounts,
    @Arg('county', () => JurisdictionCodeScalar, { nullable: true, description: 'Only this county, or those below this place.' })
    county: string | null,
    @Ctx() context: PaymentsContext,
  ): Promise<YearCost[]> {
    return yearCost(context.database.read.manager, part, county ?? code);
  }

  @Access(rehearsalReaders)
  @FieldResolver(() => AmountsUnderScope, {
    nullable: true,
    description: 'Children affected by HIV, counted together. Null: not begun, or without the scope hivRecords.',
  })
  async amountsUnderScope(@Root() { id, code }: RehearsalOfAmounts, @Ctx() context: PaymentsContext): Promise<AmountsUnderScope | null> {
    if (!holds(context.caller, rehearsalRoles, code, hivScope)) return null;
    return amountsUnderScope(context.database.read.manager, id);
  }
}
