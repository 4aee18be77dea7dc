import { idempotent, isDuplicateKey } from '@onething/subgraph-kit';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { changesHeld } from '../draft-changes.ts';
import { actorOf } from '../draft-actor.ts';
import { draftRefusal } from '../draft-refusals.ts';
import { draftIn, moveDraft } from '../move-draft.ts';
import { publishDraft } from '../publish-draft.ts';
import { recordAct } from '../record-act.ts';
import { requireRehearsed } from '../../rehearsal/require-rehearsed.ts';
import { requireDraft } from '../require-draft.ts';
import { actsHeld } from '../undo-of.ts';

/** Which draft, and when it is published. */
export interface ApprovePolicyDraft {
  idempotencyKey: string;
  draftId: string;
  expectedVersion: number;
  /** Absent or today: at once. */
  publishOn?: string | null;
  /** Why it is approved although a policy case fails. */
  overrideReason?: string | null;
}

/** Acts by which somebody has had a hand in what a draft says. */
const AUTHORING: readonly string[] = ['STARTED', 'DESCRIBED', 'CHANGED', 'UNDONE', 'REDONE', 'SUBMITTED'];

/**
 * Approves a submitted draft, for the policy approvers of its place: it is published at once or on a later day, and becomes known on the
 * day of its publication. Whoever had a hand in the draft is refused DRAFT_OWN; what was not rehearsed as it stands DRAFT_NOT_REHEARSED; policy cases that would turn red without a written reason DRAFT_CASES_RED.
 */
export async function approvePolicyDraft(context: JurisdictionsContext, input: ApprovePolicyDraft): Promise<void> {
  await requireDraft(context, input.draftId, ['policyApprover']);
  const today = context.clock.today();
  const publishOn = input.publishOn ?? today;
  if (publishOn < today) throw draftRefusal('PUBLICATION_DAY_PAST');
  const approve = (): Promise<null> =>
    idempotent(context, 'approvePolicyDraft', { ...input }, async (manager) => {
      const draft = await draftIn(manager, input, ['SUBMITTED']);
      const acts = await actsHeld(manager, draft.id);
      const { subject } = context.caller;
      if (acts.some((act) => act.subject === subject && AUTHORING.includes(act.kind))) throw draftRefusal('DRAFT_OWN');
      const rows = await changesHeld(manager, draft.id);
      const problems = (await context.services.drafts.allProblems(draft, rows, manager)).filter(({ severity }) => severity === 'ERROR');
      if (problems.length > 0) throw draftRefusal('DRAFT_HAS_PROBLEMS', problems);
      const overrideReason = input.overrideReason?.trim().slice(0, 2000) || null;
      await requireRehearsed(manager, draft, overrideReason);
      await moveDraft(manager, draft, { state: 'APPROVED', approvedBy: actorOf(context.caller), publishOn, overrideReason });
      await recordAct(context, manager, draft, 'APPROVED', { note: overrideReason });
      if (publishOn === today) await publishDraft(context, manager, draft);
      return null;
    });
  try {
    await approve();
  } catch (error) {
    // Another draft of the place was published at the same moment and took the number of the release.
    if (!isDuplicateKey(error, 'published_release')) throw error;
    await approve();
  }
}
