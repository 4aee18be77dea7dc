import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { releasePayments } from '../hold-payments/hold-payments.ts';
import { PaymentStepRecorded } from '../payment-outcome.type.ts';
import { paymentRoles } from '../run-access.ts';

/** Input of `releasePayments`. */
@InputType({ description: 'Input of releasePayments.' })
class ReleasePaymentsInput {
  @Field(() => ID, { description: 'The hold.' })
  holdId!: string;

  @Field(() => String, { description: 'Why; kept sealed.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const ReleasePaymentsResult = resultUnion('ReleasePaymentsResult', () => PaymentStepRecorded);

/** See `releasePayments`. */
@Resolver()
export class ReleasePaymentsMutation {
  @Access(staff(paymentRoles))
  @Mutation(() => ReleasePaymentsResult, { description: 'Lets held payments go on; the next run pays what waited.' })
  releasePayments(
    @Arg('input', () => ReleasePaymentsInput, { description: 'The hold and the reason.' }) input: ReleasePaymentsInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ReleasePaymentsResult> {
    return refusable(context, async () => PaymentStepRecorded.of(await releasePayments(context, input)));
  }
}
