import { idempotent } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { openDraft, requireDraft } from '../require-draft.ts';
import { turnLastChange } from '../undo-of.ts';

/** Which draft. */
export interface UndoPolicyChange {
  idempotencyKey: string;
  draftId: string;
}

/** Undoes the caller's own last change of a draft, for the administrators of its place. See `turnLastChange` for what is refused. */
export async function undoPolicyChange(context: JurisdictionsContext, input: UndoPolicyChange): Promise<void> {
  await requireDraft(context, input.draftId, ['administrator']);
  await idempotent(context, 'undoPolicyChange', { ...input }, async (manager) => {
    await turnLastChange(context, manager, await openDraft(manager, input.draftId), 'UNDONE');
    return null;
  });
}
