import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { referralById } from '../referral-views.ts';
import { Referral } from '../referral.type.ts';
import { closeReferral } from './close-referral.ts';

const CloseReferralResult = resultUnion('CloseReferralResult', () => Referral);

/** Input of `closeReferral`. */
@InputType({ description: 'Input of closeReferral.' })
class CloseReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => Boolean, { description: 'The family has the service; false: it does not come about.' })
  done!: boolean;

  @Field(() => String, { description: 'What the family has, or why it does not come about. 1 to 500 characters.' })
  text!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `closeReferral`. */
@Resolver()
export class CloseReferralMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => CloseReferralResult, {
    description: 'Closes a referral; the family reads how. Refusals REASON_REQUIRED, REFERRAL_NOT_POSSIBLE, REFERRAL_CHANGED_MEANWHILE.',
  })
  closeReferral(
    @Arg('input', () => CloseReferralInput, { description: 'What and on which referral.' }) input: CloseReferralInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CloseReferralResult> {
    return refusable(context, async () => {
      await closeReferral(context, input);
      return referralById(context, input.referralId);
    });
  }
}
