import type { ReferralState } from './referral.operations.ts';

/** Parts of the list, in their order. */
export const referralViews = ['OPEN', 'OVERDUE', 'ACCEPTED', 'SENT', 'CLOSED'] as const;
export type ReferralView = (typeof referralViews)[number];

/** What a view asks for. */
export const referralFilter: Record<ReferralView, { states?: ReferralState[]; overdue?: boolean }> = {
  OPEN: {},
  OVERDUE: { overdue: true },
  ACCEPTED: { states: ['ACCEPTED'] },
  SENT: { states: ['SENT'] },
  CLOSED: { states: ['DONE', 'DECLINED'] },
};
