import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { ApprovePaymentRunInput } from '../run-inputs.ts';
import { approveRun } from './approve-run.ts';

const ApprovePaymentRunResult = resultUnion('ApprovePaymentRunResult', () => PaymentRun);

/** See `approveRun`. */
@Resolver()
export class ApprovePaymentRunMutation {
  @Access(staff(['paymentApprover']))
  @Mutation(() => ApprovePaymentRunResult, {
    description: 'Fixes count and sum of a reviewed run. Not by whoever prepared it.',
  })
  approvePaymentRun(
    @Arg('input', () => ApprovePaymentRunInput, { description: 'The step.' }) input: ApprovePaymentRunInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ApprovePaymentRunResult> {
    return refusable(context, async () => findRun(context, await approveRun(context, input)));
  }
}
