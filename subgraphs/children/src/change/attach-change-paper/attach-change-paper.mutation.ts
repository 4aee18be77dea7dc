import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { ChangePaper } from '../change-words.ts';
import { attachChangePaper } from './attach-change-paper.ts';

const AttachChangePaperResult = resultUnion('AttachChangePaperResult', () => ChangeProposal);

/** Input of `attachChangePaper`. */
@InputType({ description: 'Input of attachChangePaper.' })
class AttachChangePaperInput {
  @Field(() => ID, { description: 'The change.' })
  proposalId!: string;

  @Field(() => ChangePaper, { description: 'What the paper is.' })
  paper!: ChangePaper;

  @Field(() => String, { description: 'Receipt of the upload.' })
  receipt!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `attachChangePaper`. */
@Resolver()
export class AttachChangePaperMutation {
  @Access(signedIn())
  @Mutation(() => AttachChangePaperResult, {
    description:
      'Puts an uploaded paper beside an open change: proof from whoever told of it or from an office. Refusals CHANGE_CLOSED, UPLOAD_RECEIPT_INVALID, UPLOAD_RECEIPT_USED, FILE_UPLOADED_TWICE, TOO_MANY_PAPERS.',
  })
  attachChangePaper(
    @Arg('input', () => AttachChangePaperInput, { description: 'Which paper, of which change.' }) input: AttachChangePaperInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AttachChangePaperResult> {
    return refusable(context, async () => {
      await attachChangePaper(context, input);
      return changeById(context, input.proposalId);
    });
  }
}
