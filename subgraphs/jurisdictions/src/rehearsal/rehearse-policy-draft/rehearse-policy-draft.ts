import { idempotent, rehearsalRoles, requireAccess } from '@onething/subgraph-kit';
import { changesOf } from '../../draft/draft-changes.ts';
import { draftRefusal } from '../../draft/draft-refusals.ts';
import type { PolicyDraft } from '../../draft/policy-draft.entity.ts';
import { requireDraft } from '../../draft/require-draft.ts';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { requestRehearsal } from '../request-rehearsal.ts';

/** Which draft. */
export interface RehearsePolicyDraftInput {
  idempotencyKey: string;
  draftId: string;
}

const ended: readonly PolicyDraft['state'][] = ['PUBLISHED', 'WITHDRAWN'];

/**
 * Tries a draft as it stands over the stored cases of its place and of all below: who gains and loses, who becomes eligible or no longer, due dates,
 * papers and answers, cost beside the budget, policy cases. For those who draft and those who approve. It belongs to this revision of the draft; a draft with
 * problems that stand against publication is refused DRAFT_HAS_PROBLEMS, one that is published or withdrawn DRAFT_STEP_NOT_POSSIBLE.
 */
export async function rehearsePolicyDraft(context: JurisdictionsContext, input: RehearsePolicyDraftInput): Promise<string> {
  const draft = await requireDraft(context, input.draftId);
  requireAccess(context, { roles: rehearsalRoles, jurisdiction: draft.code });
  if (ended.includes(draft.state)) throw draftRefusal('DRAFT_STEP_NOT_POSSIBLE');
  return idempotent(context, 'rehearsePolicyDraft', { ...input }, async (manager) => {
    const rows = await changesOf(manager, draft.id);
    if (rows.length === 0) throw draftRefusal('DRAFT_EMPTY');
    const problems = (await context.services.drafts.allProblems(draft, rows, manager)).filter(({ severity }) => severity === 'ERROR');
    if (problems.length > 0) throw draftRefusal('DRAFT_HAS_PROBLEMS', problems);
    const { release } = context.services.drafts.layOver(draft, rows);
    const side = { code: draft.code, asOf: null, knownAt: null };
    return requestRehearsal(context, manager, {
      before: { ...side, draftId: null },
      after: { ...side, draftId: draft.id },
      candidate: { draftId: draft.id, revision: draft.revision, release },
    });
  });
}
