import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { PaymentRunInput } from '../run-inputs.ts';
import { enquireRun } from './enquire-run.ts';

const EnquirePaymentRunResult = resultUnion('EnquirePaymentRunResult', () => PaymentRun);

/** See `enquireRun`. */
@Resolver()
export class EnquirePaymentRunMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => EnquirePaymentRunResult, {
    description: 'Asks the bank about a file of which nobody knows whether it arrived. Nothing is sent again.',
  })
  enquirePaymentRun(
    @Arg('input', () => PaymentRunInput, { description: 'The step.' }) input: PaymentRunInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof EnquirePaymentRunResult> {
    return refusable(context, async () => findRun(context, await enquireRun(context, input)));
  }
}
