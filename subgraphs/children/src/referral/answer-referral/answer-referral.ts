import { idempotent } from '@onething/subgraph-kit';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { moveReferral } from '../move-referral.ts';
import { openReferralOfAgency, requirePossible } from '../open-referral.ts';
import type { AgencyOutcome } from '../referral-words.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

export interface AnswerReferral {
  referralId: string;
  version: number;
  outcome: AgencyOutcome;
  text: string;
  idempotencyKey: string;
}

/** The agency in charge answers: granted, more needed, or refused, with what the family has to know. It may correct its answer until the office closes the referral. */
export async function answerReferral(context: ChildrenContext, input: AnswerReferral): Promise<void> {
  await idempotent(context, 'answerReferral', input, async (manager) => {
    const opened = await openReferralOfAgency(context, manager, input);
    requirePossible(opened.referral, 'ANSWER');
    const text = requireReason(input.text);
    const action = await moveReferral(context, manager, opened, {
      kind: 'ANSWER',
      state: 'ANSWERED',
      outcome: input.outcome,
      text,
      dueOn: null,
    });
    await tellOfReferral(context, manager, opened.record, action, { to: 'TOWNSHIP_OFFICERS', say: 'SERVICE_ANSWERED_BY_AGENCY' });
    return null;
  });
}
