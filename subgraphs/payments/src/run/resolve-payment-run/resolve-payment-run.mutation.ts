import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { findRun } from '../find-run.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { ResolvePaymentRunInput } from '../run-inputs.ts';
import { resolveRun } from './resolve-run.ts';

const ResolvePaymentRunResult = resultUnion('ResolvePaymentRunResult', () => PaymentRun);

/** See `resolveRun`. */
@Resolver()
export class ResolvePaymentRunMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => ResolvePaymentRunResult, {
    description: 'A person says, with the reason, whether the bank has a file nobody knows about.',
  })
  resolvePaymentRun(
    @Arg('input', () => ResolvePaymentRunInput, { description: 'The step.' }) input: ResolvePaymentRunInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof ResolvePaymentRunResult> {
    return refusable(context, async () => findRun(context, await resolveRun(context, input)));
  }
}
