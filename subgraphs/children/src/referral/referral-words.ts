import { enumeration } from '../enumerations.ts';

export const ReferralState = enumeration(
  'ReferralState',
  'Where a referral stands: offered to the family, accepted by it, sent to the agency, answered by the agency, done, declined with a reason.',
  ['OFFERED', 'ACCEPTED', 'SENT', 'ANSWERED', 'DONE', 'DECLINED'],
);
export type ReferralState = keyof typeof ReferralState;

export const ReferralOrigin = enumeration('ReferralOrigin', 'Whether the policy offered a service or an officer did.', [
  'POLICY',
  'OFFICER',
]);
export type ReferralOrigin = keyof typeof ReferralOrigin;

export const ReferralActionKind = enumeration('ReferralActionKind', 'What was done with a referral.', [
  'OFFER',
  'ACCEPT',
  'DECLINE',
  'SEND',
  'ANSWER',
  'FINISH',
  'ABANDON',
  'REOPEN',
  'ESCALATE',
]);
export type ReferralActionKind = keyof typeof ReferralActionKind;

export const AgencyOutcome = enumeration(
  'AgencyOutcome',
  'What an agency answers to a referral: the service is granted, more is needed, it is refused.',
  ['GRANTED', 'MORE_NEEDED', 'REFUSED'],
);
export type AgencyOutcome = keyof typeof AgencyOutcome;

/** States in which somebody still has something to do. */
export const openReferralStates: readonly ReferralState[] = ['OFFERED', 'ACCEPTED', 'SENT', 'ANSWERED'];
