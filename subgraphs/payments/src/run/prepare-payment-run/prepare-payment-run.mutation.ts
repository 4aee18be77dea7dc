import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { PreparePaymentRunInput } from '../run-inputs.ts';
import { startRun } from './start-run.ts';

const PreparePaymentRunResult = resultUnion('PreparePaymentRunResult', () => PaymentRun);

/** See `startRun`. */
@Resolver()
export class PreparePaymentRunMutation {
  @Access(staff(['paymentPreparer']))
  @Mutation(() => PreparePaymentRunResult, {
    description: 'Starts the run of a county for a month; it is prepared in the background and can be left. One regular run for a month.',
  })
  preparePaymentRun(
    @Arg('input', () => PreparePaymentRunInput, { description: 'The step.' }) input: PreparePaymentRunInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof PreparePaymentRunResult> {
    return refusable(context, async () => findRun(context, await startRun(context, input)));
  }
}
