import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { referralById } from '../referral-views.ts';
import { Referral } from '../referral.type.ts';
import { offerReferral } from './offer-referral.ts';

const OfferReferralResult = resultUnion('OfferReferralResult', () => Referral);

/** Input of `offerReferral`. */
@InputType({ description: 'Input of offerReferral.' })
class OfferReferralInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { description: 'Code of a service in Case.openServices.' })
  service!: string;

  @Field(() => String, { description: 'What the officer knows; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `offerReferral`. */
@Resolver()
export class OfferReferralMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => OfferReferralResult, {
    description:
      'Offers by hand a service that the policy leaves open for want of a fact. Refusals REASON_REQUIRED, REFERRAL_EXISTS, REFERRAL_NOT_ENROLLED.',
  })
  offerReferral(
    @Arg('input', () => OfferReferralInput, { description: 'What and on which referral.' }) input: OfferReferralInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof OfferReferralResult> {
    return refusable(context, async () => {
      return referralById(context, await offerReferral(context, input));
    });
  }
}
