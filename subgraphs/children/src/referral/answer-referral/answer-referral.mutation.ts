import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { agencyReferralById } from '../referral-views.ts';
import { AgencyOutcome } from '../referral-words.ts';
import { AgencyReferral } from '../referral.type.ts';
import { answerReferral } from './answer-referral.ts';

const AnswerReferralResult = resultUnion('AnswerReferralResult', () => AgencyReferral);

/** Input of `answerReferral`. */
@InputType({ description: 'Input of answerReferral.' })
class AnswerReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => AgencyOutcome, { description: 'Granted, more needed, or refused.' })
  outcome!: AgencyOutcome;

  @Field(() => String, { description: 'What the family has to know; 1 to 500 characters.' })
  text!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `answerReferral`. */
@Resolver()
export class AnswerReferralMutation {
  @Access(staff(['agencyClerk']))
  @Mutation(() => AnswerReferralResult, {
    description: 'The agency in charge answers a referral. Refusals REASON_REQUIRED, REFERRAL_NOT_POSSIBLE, REFERRAL_CHANGED_MEANWHILE.',
  })
  answerReferral(
    @Arg('input', () => AnswerReferralInput, { description: 'What and on which referral.' }) input: AnswerReferralInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AnswerReferralResult> {
    return refusable(context, async () => {
      await answerReferral(context, input);
      return agencyReferralById(context, input.referralId);
    });
  }
}
