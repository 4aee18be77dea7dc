import { CalendarYearMissing } from '@onething/policy';
import { idempotent } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../../children-context.ts';
import { moveReferral } from '../move-referral.ts';
import type { OpenReferral } from '../open-referral.ts';
import { openReferral, requirePossible } from '../open-referral.ts';

export interface SendReferral {
  referralId: string;
  version: number;
  idempotencyKey: string;
}

/** An officer sends an accepted service to the agency in charge, which sees it from then on; its answer is due where the place sets a limit. */
export async function sendReferral(context: ChildrenContext, input: SendReferral): Promise<void> {
  await idempotent(context, 'sendReferral', input, async (manager) => {
    const opened = await openReferral(context, manager, input);
    requirePossible(opened.referral, 'SEND');
    const sentOn = context.clock.today();
    await moveReferral(context, manager, opened, { kind: 'SEND', state: 'SENT', sentOn, dueOn: dueDay(context, opened, sentOn) });
    return null;
  });
}

/** The earlier of the window's end and the limit for answers; null where nobody set either. A year without calendar leaves the limit open. */
function dueDay(context: ChildrenContext, { referral, record }: OpenReferral, sentOn: string): string | null {
  const policy = context.policy.current();
  const limit = policy.parameter(record.countyCode, 'referralLimitWorkingDays', sentOn)?.value;
  const days: string[] = referral.windowEnds ? [referral.windowEnds] : [];
  try {
    if (typeof limit === 'number') days.push(policy.addWorkingDays(sentOn, limit, record.countyCode));
  } catch (problem) {
    if (!(problem instanceof CalendarYearMissing)) throw problem;
  }
  return days.toSorted()[0] ?? null;
}
