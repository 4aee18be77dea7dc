import { Access, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { transferById } from '../transfer-view.ts';
import { TransferAnswer } from '../transfer-words.ts';
import { CaseTransfer } from '../transfer.type.ts';
import { answerTransfer } from './answer-transfer.ts';

const AnswerTransferResult = resultUnion('AnswerTransferResult', () => CaseTransfer);

/** Input of `answerTransfer`. */
@InputType({ description: 'Input of answerTransfer.' })
class AnswerTransferInput {
  @Field(() => ID, { description: 'The transfer.' })
  transferId!: string;

  @Field(() => Int, { description: 'Version of the transfer the caller saw.' })
  version!: number;

  @Field(() => TransferAnswer, { description: 'Accept it, or send it back.' })
  act!: TransferAnswer;

  @Field(() => JurisdictionCodeScalar, { nullable: true, description: 'Township unit that takes it where the move named only the county.' })
  townshipCode?: string;

  @Field(() => String, { nullable: true, description: 'Why it goes back; 1 to 500 characters.' })
  reason?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `answerTransfer`. */
@Resolver()
export class AnswerTransferMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AnswerTransferResult, {
    description:
      'The new county accepts an offered file or sends it back. Refusals TRANSFER_NOT_IN_THIS_STEP, TOWNSHIP_REQUIRED, REASON_REQUIRED, CASE_CHANGED_MEANWHILE.',
  })
  answerTransfer(
    @Arg('input', () => AnswerTransferInput, { description: 'Which file, and what becomes of it.' }) input: AnswerTransferInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AnswerTransferResult> {
    return refusable(context, async () => {
      await answerTransfer(context, input);
      return transferById(context, input.transferId);
    });
  }
}
