import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { PaymentRunInput } from '../run-inputs.ts';
import { requestSending } from './request-sending.ts';

const SendPaymentRunResult = resultUnion('SendPaymentRunResult', () => PaymentRun);

/** See `requestSending`. */
@Resolver()
export class SendPaymentRunMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => SendPaymentRunResult, {
    description:
      'Asks for an approved run to be sent to the bank; it goes in the background, once. Not by whoever prepared or approved it.',
  })
  sendPaymentRun(
    @Arg('input', () => PaymentRunInput, { description: 'The step.' }) input: PaymentRunInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof SendPaymentRunResult> {
    return refusable(context, async () => findRun(context, await requestSending(context, input)));
  }
}
