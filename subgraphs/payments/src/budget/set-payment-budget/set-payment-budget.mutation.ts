import { Access, FenScalar, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentStepRecorded } from '../../run/payment-outcome.type.ts';
import { setBudget } from './set-budget.ts';

/** Input of `setPaymentBudget`. */
@InputType({ description: 'Input of setPaymentBudget: the budget as the finance agency gave it.' })
class SetPaymentBudgetInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The county, six digits.' })
  jurisdictionCode!: string;

  @Field(() => Boolean, {
    nullable: true,
    description: 'The budget of the cases that are kept under a scope; only with it. False by default.',
  })
  restricted?: boolean | null;

  @Field(() => Int, { description: 'Calendar year.' })
  fiscalYear!: number;

  @Field(() => FenScalar, { description: 'What may be spent in the year.' })
  amountFen!: number;

  @Field(() => Int, { description: 'Warned from this part of it on, 1 to 100 percent.' })
  warnAtPercent!: number;

  @Field(() => String, { description: "The finance agency's paper." })
  basis!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const SetPaymentBudgetResult = resultUnion('SetPaymentBudgetResult', () => PaymentStepRecorded);

/** See `setBudget`. */
@Resolver()
export class SetPaymentBudgetMutation {
  @Access(staff(['paymentApprover']))
  @Mutation(() => SetPaymentBudgetResult, { description: 'Records the budget of a county and year, or a change of it.' })
  setPaymentBudget(
    @Arg('input', () => SetPaymentBudgetInput, { description: 'The budget.' }) input: SetPaymentBudgetInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof SetPaymentBudgetResult> {
    return refusable(context, async () => PaymentStepRecorded.of(await setBudget(context, input)));
  }
}
