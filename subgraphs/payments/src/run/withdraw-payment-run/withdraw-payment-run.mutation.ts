import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { PaymentRunReasonInput } from '../run-inputs.ts';
import { withdrawRun } from './withdraw-run.ts';

const WithdrawPaymentRunResult = resultUnion('WithdrawPaymentRunResult', () => PaymentRun);

/** See `withdrawRun`. */
@Resolver()
export class WithdrawPaymentRunMutation {
  @Access(staff(['paymentPreparer', 'paymentReviewer', 'paymentApprover']))
  @Mutation(() => WithdrawPaymentRunResult, {
    description: 'Gives up a run that never went to the bank; its month can be prepared anew.',
  })
  withdrawPaymentRun(
    @Arg('input', () => PaymentRunReasonInput, { description: 'The step.' }) input: PaymentRunReasonInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof WithdrawPaymentRunResult> {
    return refusable(context, async () => findRun(context, await withdrawRun(context, input)));
  }
}
