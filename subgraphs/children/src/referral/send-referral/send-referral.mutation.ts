import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { referralById } from '../referral-views.ts';
import { Referral } from '../referral.type.ts';
import { sendReferral } from './send-referral.ts';

const SendReferralResult = resultUnion('SendReferralResult', () => Referral);

/** Input of `sendReferral`. */
@InputType({ description: 'Input of sendReferral.' })
class SendReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `sendReferral`. */
@Resolver()
export class SendReferralMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SendReferralResult, {
    description: 'Sends an accepted service to the agency in charge. Refusals REFERRAL_NOT_POSSIBLE, REFERRAL_CHANGED_MEANWHILE.',
  })
  sendReferral(
    @Arg('input', () => SendReferralInput, { description: 'What and on which referral.' }) input: SendReferralInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SendReferralResult> {
    return refusable(context, async () => {
      await sendReferral(context, input);
      return referralById(context, input.referralId);
    });
  }
}
