import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { RevealedReferral } from '../referral.type.ts';
import { revealReferral } from './reveal-referral.ts';

const RevealReferralResult = resultUnion('RevealReferralResult', () => RevealedReferral);

/** Input of `revealReferral`. */
@InputType({ description: 'Input of revealReferral.' })
class RevealReferralInput {
  @Field(() => ID, { description: 'The referral.' })
  referralId!: string;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `revealReferral`. */
@Resolver()
export class RevealReferralMutation {
  @Access(staff(['agencyClerk']))
  @Mutation(() => RevealReferralResult, {
    description: 'Name, number and contact for the agency in charge, after the audit entry with the reason.',
  })
  revealReferral(
    @Arg('input', () => RevealReferralInput, { description: 'What and on which referral.' }) input: RevealReferralInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RevealReferralResult> {
    return refusable(context, async () => {
      return revealReferral(context, input);
    });
  }
}
