import type { EntityManager } from 'typeorm';
import { draftRefusal } from '../draft/draft-refusals.ts';
import type { PolicyDraft } from '../draft/policy-draft.entity.ts';
import { policyCaseFigures } from './policy-case-figures.ts';
import { Rehearsal } from './rehearsal.entity.ts';

/**
 * Refuses DRAFT_NOT_REHEARSED unless the draft was rehearsed to the end as it stands, and DRAFT_CASES_RED where policy cases would turn red and nobody
 * gives a written reason. Returns how many would: the reason for them is audited.
 */
export async function requireRehearsed(manager: EntityManager, draft: PolicyDraft, overrideReason: string | null): Promise<number> {
  const rehearsal = await completedRehearsal(manager, draft);
  if (!rehearsal) throw draftRefusal('DRAFT_NOT_REHEARSED');
  const { newlyRed } = await policyCaseFigures(manager, rehearsal.id);
  if (newlyRed > 0 && overrideReason === null) throw draftRefusal('DRAFT_CASES_RED');
  return newlyRed;
}

/** The latest completed rehearsal of the draft as it stands: same changes, same month, same rule for open cases. */
async function completedRehearsal(manager: EntityManager, draft: PolicyDraft): Promise<Rehearsal | undefined> {
  const where = { draftId: draft.id, draftRevision: draft.revision, state: 'COMPLETED' as const };
  const found = await manager.find(Rehearsal, { where, order: { id: 'DESC' }, take: 5 });
  return found.find(({ rulesAfter }) => {
    const [release] = rulesAfter.laid;
    const { transition } = (release?.content ?? {}) as { transition?: { openCases: string; from?: string } };
    const sameRule = transition?.openCases === draft.transition && (transition.from ?? null) === (draft.transitionFrom ?? null);
    return release?.effectiveFrom === draft.effectiveFrom && sameRule;
  });
}
