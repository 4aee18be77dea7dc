import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { referralById } from '../referral-views.ts';
import { Referral } from '../referral.type.ts';
import { answerOffer } from './answer-offer.ts';

const AnswerOfferResult = resultUnion('AnswerOfferResult', () => Referral);

/** Input of `answerOffer`. */
@InputType({ description: 'Input of answerOffer.' })
class AnswerOfferInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether the family wants it.' })
  accepted!: boolean;

  @Field(() => String, { nullable: true, description: 'Why not; of an officer also how the family said so. 1 to 500 characters.' })
  reason?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `answerOffer`. */
@Resolver()
export class AnswerOfferMutation {
  @Access(signedIn())
  @Mutation(() => AnswerOfferResult, {
    description:
      'The family, or an officer for it, accepts or declines an offered service. Refusals REASON_REQUIRED, REFERRAL_NOT_POSSIBLE, REFERRAL_CHANGED_MEANWHILE.',
  })
  answerOffer(
    @Arg('input', () => AnswerOfferInput, { description: 'What and on which referral.' }) input: AnswerOfferInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AnswerOfferResult> {
    return refusable(context, async () => {
      await answerOffer(context, input);
      return referralById(context, input.referralId);
    });
  }
}
