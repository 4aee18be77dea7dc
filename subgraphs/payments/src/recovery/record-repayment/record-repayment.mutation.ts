import { Access, DateScalar, FenScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { Recovery } from '../recovery.entity.ts';
import { recordRepayment } from './record-repayment.ts';

/** Input of `recordRepayment`. */
@InputType({ description: 'Input of recordRepayment: money the family paid back.' })
class RecordRepaymentInput {
  @Field(() => ID, { description: 'The recovery.' })
  recoveryId!: string;

  @Field(() => FenScalar, { description: 'How much.' })
  amountFen!: number;

  @Field(() => DateScalar, { description: 'Day it arrived.' })
  paidOn!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const RecordRepaymentResult = resultUnion('RecordRepaymentResult', () => Recovery);

/** See `recordRepayment`. */
@Resolver()
export class RecordRepaymentMutation {
  @Access(staff(['paymentSender']))
  @Mutation(() => RecordRepaymentResult, { description: 'Records what a family paid back of an overpayment.' })
  recordRepayment(
    @Arg('input', () => RecordRepaymentInput, { description: 'The repayment.' }) input: RecordRepaymentInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof RecordRepaymentResult> {
    return refusable(context, async () => {
      const id = await recordRepayment(context, input);
      return context.database.manager.findOneByOrFail(Recovery, { id });
    });
  }
}
