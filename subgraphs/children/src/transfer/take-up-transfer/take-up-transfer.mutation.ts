import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { transferById } from '../transfer-view.ts';
import { CaseTransfer } from '../transfer.type.ts';
import { takeUpTransfer } from './take-up-transfer.ts';

const TakeUpTransferResult = resultUnion('TakeUpTransferResult', () => CaseTransfer);

/** Input of `takeUpTransfer`. */
@InputType({ description: 'Input of takeUpTransfer.' })
class TakeUpTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  transferId!: string;

  @Field(() => Int, { description: 'Version of the transfer the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `takeUpTransfer`. */
@Resolver()
export class TakeUpTransferMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => TakeUpTransferResult, {
    description:
      'An office of another province takes up a child who moved there: an application is prepared that the guardian completes. Refusals TRANSFER_NOT_IN_THIS_STEP, CATEGORY_NOT_OFFERED, CASE_CHANGED_MEANWHILE.',
  })
  takeUpTransfer(
    @Arg('input', () => TakeUpTransferInput, { description: 'Which file.' }) input: TakeUpTransferInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof TakeUpTransferResult> {
    return refusable(context, async () => {
      await takeUpTransfer(context, input);
      return transferById(context, input.transferId);
    });
  }
}
