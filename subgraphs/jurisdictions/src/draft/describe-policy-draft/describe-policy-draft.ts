import { idempotent } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { draftRefusal } from '../draft-refusals.ts';
import { type DraftTerms, readTerms } from '../draft-terms.ts';
import { PolicyDraft } from '../policy-draft.entity.ts';
import { recordAct } from '../record-act.ts';
import { openDraft, requireDraft } from '../require-draft.ts';

/** New terms of a draft. */
export interface DescribePolicyDraft extends DraftTerms {
  idempotencyKey: string;
  draftId: string;
  expectedVersion: number;
}

/**
 * Changes what a draft is called, rests on or when it takes effect, for the administrators of its place. Refuses when somebody changed
 * the terms since the caller saw them, and once the draft is submitted. The revision grows: what was rehearsed no longer holds.
 */
export async function describePolicyDraft(context: JurisdictionsContext, input: DescribePolicyDraft): Promise<void> {
  await requireDraft(context, input.draftId, ['administrator']);
  const terms = readTerms(input);
  await idempotent(context, 'describePolicyDraft', { ...input }, async (manager) => {
    const draft = await openDraft(manager, input.draftId);
    if (draft.version !== input.expectedVersion) throw draftRefusal('DRAFT_CHANGED_MEANWHILE');
    Object.assign(draft, terms, { version: draft.version + 1, revision: draft.revision + 1 });
    const { version, revision } = draft;
    await manager.update(PolicyDraft, { id: draft.id }, { ...terms, version, revision });
    await recordAct(context, manager, draft, 'DESCRIBED', { note: draft.name });
    return null;
  });
}
