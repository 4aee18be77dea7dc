import { operation } from '@onething/portal-kit';
import type { ListPage } from '@onething/portal-kit/officers';
import type { Draft, DraftLine } from '../policy-types.ts';

/** One draft with its changes, problems and what may be done with it. */
export const draftQuery = operation<{ policyDraft: Draft | null }, { id: string }>(`
  query StudioDraft($id: ID!) {
    policyDraft(id: $id) {
      id
      place: code
      name
      basis { document clause assumed }
      effectiveFrom
      transition
      transitionFrom
      state
      version
      revision
      changes { path label { zh en } value before version author changedAt }
      problems { path code message { zh en } severity }
      canUndo
      canRedo
      publishOn
      createdBy
      submittedBy
      approvedBy
      savedAt
    }
  }
`);

/** The drafts of a place, newest first. */
export const draftsQuery = operation<{ policyDrafts: ListPage<DraftLine> }, { code: string; after?: string }>(`
  query StudioDrafts($code: JurisdictionCode!, $after: String) {
    policyDrafts(code: $code, first: 20, after: $after) {
      edges { node { id name state effectiveFrom savedAt createdBy } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);
