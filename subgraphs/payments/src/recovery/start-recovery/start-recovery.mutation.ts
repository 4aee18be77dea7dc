import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { PaymentsContext } from '../../payments-context.ts';
import { RecoveryMethod } from '../enums.ts';
import { Recovery } from '../recovery.entity.ts';
import { startRecovery } from './start-recovery.ts';

/** Input of `startRecovery`. */
@InputType({ description: 'Input of startRecovery: how an overpayment is to be taken back.' })
class StartRecoveryInput {
  @Field(() => ID, { description: 'The overpayment.' })
  overpaymentId!: string;

  @Field(() => RecoveryMethod, { description: 'From following months, or by repayments.' })
  method!: 'NETTING' | 'PLAN';

  @Field(() => Int, { nullable: true, description: 'Most that is kept back of one payment, 1 to 100 percent; with NETTING.' })
  limitPercent?: number | null;

  @Field(() => String, { description: 'The reason, and what was agreed with the family.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

const StartRecoveryResult = resultUnion('StartRecoveryResult', () => Recovery);

/** See `startRecovery`. */
@Resolver()
export class StartRecoveryMutation {
  @Access(staff(['paymentApprover']))
  @Mutation(() => StartRecoveryResult, { description: 'Begins to take an overpayment back, from following months or by repayments.' })
  startRecovery(
    @Arg('input', () => StartRecoveryInput, { description: 'The overpayment and the way.' }) input: StartRecoveryInput,
    @Ctx() context: PaymentsContext,
  ): Promise<typeof StartRecoveryResult> {
    return refusable(context, async () => {
      const id = await startRecovery(context, input);
      return context.database.manager.findOneByOrFail(Recovery, { id });
    });
  }
}
