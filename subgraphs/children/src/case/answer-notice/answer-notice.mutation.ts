import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { answerNotice } from './answer-notice.ts';

const AnswerNoticeResult = resultUnion('AnswerNoticeResult', () => Case);

/** Input of `answerNotice`. */
@InputType({ description: 'Input of answerNotice.' })
class AnswerNoticeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => ID, { description: 'The notice.' })
  noticeId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `answerNotice`. */
@Resolver()
export class AnswerNoticeMutation {
  @Access(signedIn())
  @Mutation(() => AnswerNoticeResult, { description: 'What the notice asked for has been supplied.' })
  answerNotice(
    @Arg('input', () => AnswerNoticeInput, { description: 'What and on which case.' }) input: AnswerNoticeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AnswerNoticeResult> {
    return refusable(context, async () => {
      await answerNotice(context, input);
      return caseById(context, input.caseId);
    });
  }
}
