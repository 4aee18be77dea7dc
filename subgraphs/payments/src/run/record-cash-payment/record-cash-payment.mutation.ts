import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { recordCashPayment } from './record-cash-payment.ts';

/** Input of `recordCashPayment`. */
@InputType({ description: 'Input of recordCashPayment: what the signed receipt says.' })
class RecordCashPaymentInput {
  @Field(() => ID, { description: 'The payment.' })
  paymentId!: string;

  @Field(() => DateScalar, { description: 'Day the money was handed out, or went back.' })
  paidOn!: string;

  @Field(() => Boolean, { description: 'True: handed out against a signed receipt. False: not collected.' })
  collected!: boolean;

  @Field(() => String, { description: 'Who signed the receipt, or why it was not collected.' })
  note!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const RecordCashPaymentResult = resultUnion('RecordCashPaymentResult', () => PaymentRun);

/** See `recordCashPayment`. */
@Resolver()
export class RecordCashPaymentMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => RecordCashPaymentResult, { description: 'Cash was handed out against a signed receipt, or was not collected.' })
  recordCashPayment(
    @Arg('input', () => RecordCashPaymentInput, { description: 'The receipt.' }) input: RecordCashPaymentInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof RecordCashPaymentResult> {
    return refusable(context, async () => findRun(context, await recordCashPayment(context, input)));
  }
}
