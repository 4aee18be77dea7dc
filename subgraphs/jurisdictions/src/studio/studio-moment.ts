import type { Policy, PolicyLayerRelease } from '@onething/policy';
import { notFound, requireAccess } from '@onething/subgraph-kit';
import { draftRoles } from '../draft/draft-access.ts';
import { draftReleaseId } from '../draft/draft-candidates.ts';
import { requireDraft } from '../draft/require-draft.ts';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';

/** What a page of the studio asks: a place, a day, what was known when, and a draft laid over. */
export interface StudioQuestion {
  code: string;
  asOf?: string | null;
  knownAt?: string | null;
  draftId?: string | null;
}

/** The policy such a page reads, all of it at one and the same moment. */
export interface StudioMoment {
  code: string;
  on: string;
  knownOn: string;
  releases: readonly PolicyLayerRelease[];
  policy: Policy;
  /** The same without the draft: what holds now. */
  present: Policy;
  presentReleases: readonly PolicyLayerRelease[];
  /** The release id that marks what comes from the draft; undefined without one. */
  draftRelease: string | undefined;
}

/**
 * Answers for those who administer a place or approve its policy. With a draft its day is the day on which it takes effect unless another
 * is asked; a draft of another branch of the tree is NOT_FOUND.
 */
export async function studioMoment(context: JurisdictionsContext, question: StudioQuestion): Promise<StudioMoment> {
  const { code, asOf, knownAt, draftId } = question;
  requireAccess(context, { roles: draftRoles, jurisdiction: code });
  const { directory, drafts } = context.services;
  if (!draftId) {
    const { policy, on, knownOn, releases } = await directory.at({ asOf, knownAt });
    if (!policy.jurisdiction(code)) throw notFound();
    return { code, on, knownOn, releases, policy, present: policy, presentReleases: releases, draftRelease: undefined };
  }
  const draft = await requireDraft(context, draftId);
  const { policy, releases } = await drafts.of(draft);
  if (!policy.jurisdiction(code)) throw notFound();
  const today = context.clock.today();
  const on = asOf ?? (draft.effectiveFrom > today ? draft.effectiveFrom : today);
  const draftRelease = draftReleaseId(draft.id);
  const presentReleases = releases.filter(({ releaseId }) => releaseId !== draftRelease);
  return { code, on, knownOn: today, releases, policy, present: context.policy.current(), presentReleases, draftRelease };
}
