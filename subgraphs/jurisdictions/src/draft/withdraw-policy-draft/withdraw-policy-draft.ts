import { idempotent } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { draftIn, moveDraft } from '../move-draft.ts';
import { recordAct } from '../record-act.ts';
import { requireDraft } from '../require-draft.ts';

/** Which draft. */
export interface WithdrawPolicyDraft {
  idempotencyKey: string;
  draftId: string;
  expectedVersion: number;
  reason?: string | null;
}

/** Gives a draft up for good, for the administrators of its place; what it held stays readable. One that is published cannot be withdrawn. */
export async function withdrawPolicyDraft(context: JurisdictionsContext, input: WithdrawPolicyDraft): Promise<void> {
  await requireDraft(context, input.draftId, ['administrator']);
  await idempotent(context, 'withdrawPolicyDraft', { ...input }, async (manager) => {
    const draft = await draftIn(manager, input, ['DRAFT', 'SUBMITTED', 'APPROVED']);
    await moveDraft(manager, draft, { state: 'WITHDRAWN', publishOn: null });
    await recordAct(context, manager, draft, 'WITHDRAWN', { note: input.reason?.trim().slice(0, 1000) || null });
    return null;
  });
}
