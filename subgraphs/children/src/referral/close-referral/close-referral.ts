import { idempotent } from '@onething/subgraph-kit';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { moveReferral } from '../move-referral.ts';
import { openReferral, requirePossible } from '../open-referral.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

export interface CloseReferral {
  referralId: string;
  version: number;
  done: boolean;
  /** What the family has, or why it does not come about. */
  text: string;
  idempotencyKey: string;
}

/** An officer closes a referral: the family has the service, or it does not come about and why. The family reads it. */
export async function closeReferral(context: ChildrenContext, input: CloseReferral): Promise<void> {
  await idempotent(context, 'closeReferral', input, async (manager) => {
    const opened = await openReferral(context, manager, input);
    requirePossible(opened.referral, input.done ? 'FINISH' : 'ABANDON');
    const step = input.done ? ({ kind: 'FINISH', state: 'DONE' } as const) : ({ kind: 'ABANDON', state: 'DECLINED' } as const);
    const action = await moveReferral(context, manager, opened, { ...step, text: requireReason(input.text), dueOn: null });
    await tellOfReferral(context, manager, opened.record, action, { to: 'FAMILY', say: 'SERVICE_DONE' });
    return null;
  });
}
