import {
  compilePolicy,
  type DraftChange,
  type DraftDescription,
  type Policy,
  type PolicyLayerRelease,
  releaseOfDraft,
} from '@onething/policy';

/** The releases with a draft laid over them as if it were published today, ready to answer. */
export interface LaidOver {
  release: PolicyLayerRelease;
  releases: PolicyLayerRelease[];
  policy: Policy;
}

/** Lays a draft over what is published. `releaseId` marks whatever comes from the draft. */
export function layDraftOver(
  published: readonly PolicyLayerRelease[],
  draft: DraftDescription,
  changes: readonly DraftChange[],
  { publishedOn, releaseId }: { publishedOn: string; releaseId: string },
): LaidOver {
  const release = releaseOfDraft(draft, changes, { publishedOn, releaseId });
  const releases = [...published, release];
  return { release, releases, policy: compilePolicy(releases) };
}
