import { idempotent, requireAccess } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { actorOf } from '../draft-actor.ts';
import { type DraftTerms, readTerms } from '../draft-terms.ts';
import { draftRefusal } from '../draft-refusals.ts';
import { PolicyDraft } from '../policy-draft.entity.ts';
import { recordAct } from '../record-act.ts';

/** For which place, and under which terms. */
export interface StartPolicyDraft extends DraftTerms {
  idempotencyKey: string;
  code: string;
}

/**
 * Begins a draft for the administrators of a place: nothing of it is in force, and nobody else sees it. Several may be open at once.
 * Refuses a place that does not exist and terms without a name, a basis or a first day of a month. Returns the id.
 */
export async function startPolicyDraft(context: JurisdictionsContext, input: StartPolicyDraft): Promise<string> {
  requireAccess(context, { roles: ['administrator'], jurisdiction: input.code });
  if (!context.policy.current().jurisdiction(input.code)) throw draftRefusal('DRAFT_PLACE_UNKNOWN');
  const terms = readTerms(input);
  return idempotent(context, 'startPolicyDraft', { ...input }, async (manager) => {
    const now = context.clock.now();
    const draft = Object.assign(new PolicyDraft(), {
      ...terms,
      id: context.ids.next(),
      code: input.code,
      state: 'DRAFT',
      version: 1,
      revision: 0,
      createdBy: actorOf(context.caller),
      createdAt: now,
      submittedBy: null,
      approvedBy: null,
      publishOn: null,
      overrideReason: null,
      releaseId: null,
      releaseHash: null,
      savedAt: now,
    });
    await manager.insert(PolicyDraft, draft as never);
    await recordAct(context, manager, draft, 'STARTED', { note: draft.name });
    return draft.id;
  });
}
