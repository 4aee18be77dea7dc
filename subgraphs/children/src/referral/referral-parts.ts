import { ReferralTables1760800000000 } from '../migrations/referral-tables.ts';
import { AnswerOfferMutation } from './answer-offer/answer-offer.mutation.ts';
import { AnswerReferralMutation } from './answer-referral/answer-referral.mutation.ts';
import { CloseReferralMutation } from './close-referral/close-referral.mutation.ts';
import { escalateReferrals } from './escalate-referrals/escalate-referrals.ts';
import { OfferReferralMutation } from './offer-referral/offer-referral.mutation.ts';
import { offerDueServices } from './offer-services/offer-due-services.ts';
import { ReferralActionRow, ReferralRow, ReferralWatchRow } from './referral.entity.ts';
import { ReferralResolver } from './referral.resolver.ts';
import { ReopenReferralMutation } from './reopen-referral/reopen-referral.mutation.ts';
import { RevealReferralMutation } from './reveal-referral/reveal-referral.mutation.ts';
import { SendReferralMutation } from './send-referral/send-referral.mutation.ts';

/** Services beside the benefit, from the offer to the agency's answer. */
export const referralParts = {
  resolvers: [
    ReferralResolver,
    AnswerOfferMutation,
    AnswerReferralMutation,
    CloseReferralMutation,
    OfferReferralMutation,
    ReopenReferralMutation,
    RevealReferralMutation,
    SendReferralMutation,
  ],
  entities: [ReferralRow, ReferralActionRow, ReferralWatchRow],
  migrations: [ReferralTables1760800000000],
  jobs: [offerDueServices, escalateReferrals],
};
