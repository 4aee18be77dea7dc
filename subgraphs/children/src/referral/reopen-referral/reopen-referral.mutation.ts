import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { referralById } from '../referral-views.ts';
import { Referral } from '../referral.type.ts';
import { reopenReferral } from './reopen-referral.ts';

const ReopenReferralResult = resultUnion('ReopenReferralResult', () => Referral);

/** Input of `reopenReferral`. */
@InputType({ description: 'Input of reopenReferral.' })
class ReopenReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'What was wrong; at most 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `reopenReferral`. */
@Resolver()
export class ReopenReferralMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => ReopenReferralResult, {
    description:
      'Takes back how a referral was closed or declined, where that was recorded wrongly; what was recorded stays. Refusals REASON_REQUIRED, REFERRAL_NOT_POSSIBLE, REFERRAL_CHANGED_MEANWHILE.',
  })
  reopenReferral(
    @Arg('input', () => ReopenReferralInput, { description: 'What and on which referral.' }) input: ReopenReferralInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ReopenReferralResult> {
    return refusable(context, async () => {
      await reopenReferral(context, input);
      return referralById(context, input.referralId);
    });
  }
}
