import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { transferById } from '../transfer-view.ts';
import { CaseTransfer } from '../transfer.type.ts';
import { handOverFile } from './hand-over-file.ts';

const HandOverFileResult = resultUnion('HandOverFileResult', () => CaseTransfer);

/** Input of `handOverFile`. */
@InputType({ description: 'Input of handOverFile.' })
class HandOverFileInput {
  @Field(() => ID, { description: 'The transfer.' })
  transferId!: string;

  @Field(() => Int, { description: 'Version of the transfer the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'What the new office should know; may be empty.' })
  note!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `handOverFile`. */
@Resolver()
export class HandOverFileMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => HandOverFileResult, {
    description: 'The old county offers the file to the new office. Refusals TRANSFER_NOT_IN_THIS_STEP, CASE_CHANGED_MEANWHILE.',
  })
  handOverFile(
    @Arg('input', () => HandOverFileInput, { description: 'Which file.' }) input: HandOverFileInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof HandOverFileResult> {
    return refusable(context, async () => {
      await handOverFile(context, input);
      return transferById(context, input.transferId);
    });
  }
}
