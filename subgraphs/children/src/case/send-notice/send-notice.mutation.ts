import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { NoticeKind } from '../../enumerations.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { NoticeItemInput } from '../../notice/notice-item.input.ts';
import { sendNotice } from './send-notice.ts';

const SendNoticeResult = resultUnion('SendNoticeResult', () => Case);

/** Input of `sendNotice`. */
@InputType({ description: 'Input of sendNotice.' })
class SendNoticeInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => NoticeKind, { description: 'ONE_TIME_NOTICE or SUPPLEMENT_REQUEST.' })
  kind!: NoticeKind;

  @Field(() => [NoticeItemInput], { description: 'What is missing.' })
  items!: NoticeItemInput[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `sendNotice`. */
@Resolver()
export class SendNoticeMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SendNoticeResult, {
    description:
      'Tells the applicant what is missing. ONE_TIME_NOTICE before acceptance, once; SUPPLEMENT_REQUEST later stops the clock. Refusals ONE_TIME_NOTICE_ALREADY_SENT, NOTICE_EMPTY.',
  })
  sendNotice(
    @Arg('input', () => SendNoticeInput, { description: 'What and on which case.' }) input: SendNoticeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SendNoticeResult> {
    return refusable(context, async () => {
      await sendNotice(context, input);
      return caseById(context, input.caseId);
    });
  }
}
