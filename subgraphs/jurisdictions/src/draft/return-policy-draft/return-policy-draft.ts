import { idempotent } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { draftRefusal } from '../draft-refusals.ts';
import { draftIn, moveDraft } from '../move-draft.ts';
import { recordAct } from '../record-act.ts';
import { requireDraft } from '../require-draft.ts';

/** Which draft, and why it is returned. */
export interface ReturnPolicyDraft {
  idempotencyKey: string;
  draftId: string;
  expectedVersion: number;
  reason: string;
}

/**
 * Gives a submitted draft back to be changed, with the reason: by an approver, or by an administrator who has seen something wrong. One
 * that was approved and not yet published can be returned as well.
 */
export async function returnPolicyDraft(context: JurisdictionsContext, input: ReturnPolicyDraft): Promise<void> {
  await requireDraft(context, input.draftId);
  const reason = input.reason.trim().slice(0, 1000);
  if (reason === '') throw draftRefusal('DRAFT_REASON_MISSING');
  await idempotent(context, 'returnPolicyDraft', { ...input }, async (manager) => {
    const draft = await draftIn(manager, input, ['SUBMITTED', 'APPROVED']);
    await moveDraft(manager, draft, { state: 'DRAFT', submittedBy: null, approvedBy: null, publishOn: null, overrideReason: null });
    await recordAct(context, manager, draft, 'RETURNED', { note: reason });
    return null;
  });
}
