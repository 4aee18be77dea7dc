import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentStepRecorded } from '../payment-outcome.type.ts';
import { paymentRoles } from '../run-access.ts';
import { holdPayments } from './hold-payments.ts';

/** Input of `holdPayments`. */
@InputType({ description: 'Input of holdPayments.' })
class HoldPaymentsInput {
  @Field(() => ID, { description: 'Entitlement of the child.' })
  entitlementId!: string;

  @Field(() => String, { description: 'Why; kept sealed.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const HoldPaymentsResult = resultUnion('HoldPaymentsResult', () => PaymentStepRecorded);

/** See `holdPayments`. */
@Resolver()
export class HoldPaymentsMutation {
  @Access(staff(paymentRoles))
  @Mutation(() => HoldPaymentsResult, { description: 'Holds the payments of a child back; what is due meanwhile waits as an exception.' })
  holdPayments(
    @Arg('input', () => HoldPaymentsInput, { description: 'The child and the reason.' }) input: HoldPaymentsInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof HoldPaymentsResult> {
    return refusable(context, async () => PaymentStepRecorded.of(await holdPayments(context, input)));
  }
}
