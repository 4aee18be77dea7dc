import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { PaymentStepRecorded } from '../payment-outcome.type.ts';
import { reissuePayment } from './reissue-payment.ts';

/** Input of `reissuePayment`. */
@InputType({ description: 'Input of reissuePayment.' })
class ReissuePaymentInput {
  @Field(() => ID, { description: 'The payment that came back.' })
  paymentId!: string;

  @Field(() => String, { description: 'Why the same account will take it now.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const ReissuePaymentResult = resultUnion('ReissuePaymentResult', () => PaymentStepRecorded);

/** See `reissuePayment`. */
@Resolver()
export class ReissuePaymentMutation {
  @Access(staff(['paymentPreparer']))
  @Mutation(() => ReissuePaymentResult, {
    description: 'Lets a payment that came back be paid again to the same account by the next run. A new, verified account needs no word.',
  })
  reissuePayment(
    @Arg('input', () => ReissuePaymentInput, { description: 'The payment and the reason.' }) input: ReissuePaymentInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ReissuePaymentResult> {
    return refusable(context, async () => PaymentStepRecorded.of(await reissuePayment(context, input)));
  }
}
