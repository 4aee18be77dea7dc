import type { PolicyCase } from '@onething/policy-packs';
import type { Kit, RequestContext } from '@onething/subgraph-kit';
import type { DraftCandidates } from './draft/draft-candidates.ts';
import type { PolicyDirectory } from './policy/policy-directory.ts';

/** What the resolvers of this subgraph share. */
export interface JurisdictionsServices {
  directory: PolicyDirectory;
  drafts: DraftCandidates;
  /** The policy cases a draft is held to. */
  policyCases(): readonly PolicyCase[];
}

export type JurisdictionsContext = RequestContext<JurisdictionsServices>;
export type JurisdictionsKit = Kit<JurisdictionsServices>;
