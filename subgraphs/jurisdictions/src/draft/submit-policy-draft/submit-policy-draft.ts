import { idempotent } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { actorOf } from '../draft-actor.ts';
import { changesHeld } from '../draft-changes.ts';
import { draftRefusal } from '../draft-refusals.ts';
import { draftIn, moveDraft } from '../move-draft.ts';
import { recordAct } from '../record-act.ts';
import { requireDraft } from '../require-draft.ts';

/** Which draft, as the caller saw it. */
export interface SubmitPolicyDraft {
  idempotencyKey: string;
  draftId: string;
  expectedVersion: number;
}

/**
 * Hands a draft to those who approve the policy of its place; from then on it is frozen. For its administrators. Refuses an empty draft
 * and one with problems, each named at its path.
 */
export async function submitPolicyDraft(context: JurisdictionsContext, input: SubmitPolicyDraft): Promise<void> {
  await requireDraft(context, input.draftId, ['administrator']);
  await idempotent(context, 'submitPolicyDraft', { ...input }, async (manager) => {
    const draft = await draftIn(manager, input, ['DRAFT']);
    const rows = await changesHeld(manager, draft.id);
    if (rows.length === 0) throw draftRefusal('DRAFT_EMPTY');
    const problems = (await context.services.drafts.allProblems(draft, rows, manager)).filter(({ severity }) => severity === 'ERROR');
    if (problems.length > 0) throw draftRefusal('DRAFT_HAS_PROBLEMS', problems);
    await moveDraft(manager, draft, { state: 'SUBMITTED', submittedBy: actorOf(context.caller) });
    await recordAct(context, manager, draft, 'SUBMITTED');
    return null;
  });
}
