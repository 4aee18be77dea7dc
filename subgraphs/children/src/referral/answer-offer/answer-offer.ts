import { idempotent } from '@onething/subgraph-kit';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { moveReferral } from '../move-referral.ts';
import { openReferral, requirePossible } from '../open-referral.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

export interface AnswerOffer {
  referralId: string;
  version: number;
  accepted: boolean;
  /** Why not; for an officer also how the family said yes. */
  reason?: string;
  idempotencyKey: string;
}

/**
 * The family says whether it wants a service; an officer may write down what the family said, and how. Nothing goes to an agency that the family
 * did not accept. Declining needs a reason and closes the offer; the office may offer it again the next period.
 */
export async function answerOffer(context: ChildrenContext, input: AnswerOffer): Promise<void> {
  await idempotent(context, 'answerOffer', input, async (manager) => {
    const opened = await openReferral(context, manager, input);
    requirePossible(opened.referral, input.accepted ? 'ACCEPT' : 'DECLINE');
    const byOffice = opened.by.actor === 'STAFF';
    const text = !input.accepted || byOffice ? requireReason(input.reason ?? '') : undefined;
    const step = input.accepted ? ({ kind: 'ACCEPT', state: 'ACCEPTED' } as const) : ({ kind: 'DECLINE', state: 'DECLINED' } as const);
    const action = await moveReferral(context, manager, opened, { ...step, text });
    if (input.accepted && !byOffice)
      await tellOfReferral(context, manager, opened.record, action, { to: 'TOWNSHIP_OFFICERS', say: 'SERVICE_ANSWERED_BY_FAMILY' });
    return null;
  });
}
