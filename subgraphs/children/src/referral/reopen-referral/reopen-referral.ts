import { idempotent } from '@onething/subgraph-kit';
import { requireReason } from '../../case/require-reason.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { moveReferral } from '../move-referral.ts';
import { openReferral, requirePossible } from '../open-referral.ts';
import { ReferralActionRow } from '../referral.entity.ts';
import type { ReferralActionKind, ReferralState } from '../referral-words.ts';
import { tellOfReferral } from '../tell-of-referral.ts';

export interface ReopenReferral {
  referralId: string;
  version: number;
  reason: string;
  idempotencyKey: string;
}

/** How far a referral had come, by the furthest thing done with it. */
const reached: readonly (readonly [ReferralActionKind, ReferralState])[] = [
  ['ANSWER', 'ANSWERED'],
  ['SEND', 'SENT'],
  ['ACCEPT', 'ACCEPTED'],
];

/**
 * An office takes back how a referral was closed or declined where that was recorded wrongly, with the reason: it stands again where it stood before, the
 * wrong step stays in its history, and the family reads that it goes on.
 */
export async function reopenReferral(context: ChildrenContext, input: ReopenReferral): Promise<void> {
  await idempotent(context, 'reopenReferral', input, async (manager) => {
    const opened = await openReferral(context, manager, input);
    requirePossible(opened.referral, 'REOPEN');
    const text = requireReason(input.reason);
    const actions = await manager.findBy(ReferralActionRow, { referralId: opened.referral.id });
    const done = new Set(actions.map(({ kind }) => kind));
    const state = reached.find(([kind]) => done.has(kind))?.[1] ?? 'OFFERED';
    const action = await moveReferral(context, manager, opened, { kind: 'REOPEN', state, text });
    await tellOfReferral(context, manager, opened.record, action, { to: 'FAMILY', say: 'SERVICE_REOPENED' });
    return null;
  });
}
