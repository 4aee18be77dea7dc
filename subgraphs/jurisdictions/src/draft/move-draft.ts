import type { EntityManager } from 'typeorm';
import { draftRefusal } from './draft-refusals.ts';
import type { PolicyDraftState } from './enums.ts';
import { PolicyDraft } from './policy-draft.entity.ts';
import { lockedDraft } from './require-draft.ts';

/** The draft, locked, if it stands where the step begins and nobody moved it since the caller saw it. */
export async function draftIn(
  manager: EntityManager,
  { draftId, expectedVersion }: { draftId: string; expectedVersion: number },
  from: readonly PolicyDraftState[],
): Promise<PolicyDraft> {
  const draft = await lockedDraft(manager, draftId);
  if (!from.includes(draft.state)) throw draftRefusal('DRAFT_STEP_NOT_POSSIBLE');
  if (draft.version !== expectedVersion) throw draftRefusal('DRAFT_CHANGED_MEANWHILE');
  return draft;
}

/** Writes a new state with what belongs to it. */
export async function moveDraft(manager: EntityManager, draft: PolicyDraft, moved: Partial<PolicyDraft>): Promise<void> {
  Object.assign(draft, moved, { version: draft.version + 1 });
  await manager.update(PolicyDraft, { id: draft.id }, { ...moved, version: draft.version } as never);
}
