import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { ReviewPaymentRunInput } from '../run-inputs.ts';
import { reviewRun } from './review-run.ts';

const ReviewPaymentRunResult = resultUnion('ReviewPaymentRunResult', () => PaymentRun);

/** See `reviewRun`. */
@Resolver()
export class ReviewPaymentRunMutation {
  @Access(staff(['paymentReviewer']))
  @Mutation(() => ReviewPaymentRunResult, {
    description:
      'The differences to the last month were looked at. What changed meanwhile moves to the exceptions. Not by whoever prepared it.',
  })
  reviewPaymentRun(
    @Arg('input', () => ReviewPaymentRunInput, { description: 'The step.' }) input: ReviewPaymentRunInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ReviewPaymentRunResult> {
    return refusable(context, async () => findRun(context, await reviewRun(context, input)));
  }
}
