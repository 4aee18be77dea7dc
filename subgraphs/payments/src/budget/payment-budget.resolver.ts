import { Access, FenScalar, JurisdictionCodeScalar, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, Int, ObjectType, Query, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../payments-context.ts';
import { requireFunded, runReaderRoles, runStaff } from '../run/run-access.ts';
import { BudgetYear } from './budget-year.entity.ts';
import { executedFen } from './require-budget.ts';

/** How far the budget of a year is spent. */
@Access(runStaff)
@ObjectType({ description: 'How far the budget of a county and year is spent.' })
class PaymentBudget {
  @Field(() => Int, { description: 'Calendar year.' })
  fiscalYear!: number;

  @Field(() => FenScalar, {
    nullable: true,
    description: 'What may be spent. Null: the finance agency gave no budget; nothing is refused.',
  })
  amountFen!: number | null;

  @Field(() => FenScalar, { description: 'Granted by runs that were sent or are on their way; what came back is not among it.' })
  executedFen!: number;

  @Field(() => Int, { nullable: true, description: 'Executed, in whole percent rounded down. Null: no budget.' })
  executedPercent!: number | null;

  @Field(() => Int, { nullable: true, description: 'Warned from this percentage on.' })
  warnAtPercent!: number | null;

  @Field(() => Boolean, { description: 'The warning is reached.' })
  warning!: boolean;
}

/** Budgets, for those who work on the payments of the county. */
@Resolver()
export class PaymentBudgetResolver {
  @Access(staff(runReaderRoles))
  @Query(() => PaymentBudget, { description: 'How far the budget of a county and year is spent.' })
  async paymentBudget(
    @Arg('jurisdictionCode', () => JurisdictionCodeScalar, { description: 'The county, six digits.' }) jurisdictionCode: string,
    @Arg('fiscalYear', () => Int, { description: 'Calendar year.' }) fiscalYear: number,
    @Arg('restricted', () => Boolean, { nullable: true, description: 'Of the cases that are kept under a scope; only with it.' })
    restricted: boolean | null,
    @Ctx() context: PaymentsContext,
  ): Promise<PaymentBudget> {
    const key = { jurisdictionCode, restricted: restricted ?? false, fiscalYear };
    requireFunded(context, key, runReaderRoles);
    const { manager } = context.database.read;
    const budget = await manager.findOne(BudgetYear, { where: key, order: { version: 'DESC' } });
    const executed = await executedFen(manager, key);
    const executedPercent = budget && budget.amountFen > 0 ? Math.floor((executed * 100) / budget.amountFen) : null;
    return Object.assign(new PaymentBudget(), {
      fiscalYear,
      amountFen: budget?.amountFen ?? null,
      executedFen: executed,
      executedPercent,
      warnAtPercent: budget?.warnAtPercent ?? null,
      warning: budget !== null && executed * 100 >= budget.amountFen * budget.warnAtPercent,
    });
  }
}
