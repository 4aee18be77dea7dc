import { operation } from '@onething/portal-kit';
import type { ActRefusal, ListPage } from '@onething/portal-kit/officers';
import type { Draft, DraftLine, DraftProblem, FieldConflict } from '../policy-types.ts';

type Acted = { id: string } | ActRefusal;
type Keyed<Input> = { input: Input & { idempotencyKey: string } };

/** What a draft is called, what it rests on, from when it holds, and which law open cases follow. */
export interface DraftTerms {
  name: string;
  basisDocument: string;
  basisClause: string;
  effectiveFrom: string;
  transition: 'UNTIL_DECIDED' | 'FROM_DATE';
  transitionFrom?: string | null;
  retroactive: boolean;
}

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
      retroactive
      state
      version
      revision
      changes { path label { zh en } value before version author changedAt }
      problems { path code message severity }
      canUndo
      canRedo
      history { at by act paths note }
      nextStep { step text { zh en } }
      release { releaseId hash }
      overrideReason
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
      edges { node { id place: code name state effectiveFrom savedAt createdBy changeCount } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** Begins a draft. */
export const startDraft = operation<{ act: Acted }, Keyed<DraftTerms & { code: string }>>(`
  mutation StudioStartDraft($input: StartPolicyDraftInput!) {
    act: startPolicyDraft(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Says anew what a draft is. */
export const describeDraft = operation<{ act: Acted }, Keyed<DraftTerms & { draftId: string; expectedVersion: number }>>(`
  mutation StudioDescribeDraft($input: DescribePolicyDraftInput!) {
    act: describePolicyDraft(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** One field as somebody typed it. */
export interface FieldChange {
  path: string;
  value?: unknown;
  /** The draft no longer changes the path. */
  remove?: boolean;
  basedOnVersion?: number;
}

/** What became of each field. */
export interface FieldOutcomes {
  saved: string[];
  conflicts: FieldConflict[];
  refused: DraftProblem[];
}

/** The same, with where the draft then stands. */
export interface ChangeOutcome extends FieldOutcomes {
  /** The draft as it stands now: which version each path has. */
  draft: { changes: { path: string; version: number }[] };
}

/** Saves fields of a draft. */
export const changeDraft = operation<{ act: ChangeOutcome | ActRefusal }, Keyed<{ draftId: string; changes: FieldChange[] }>>(`
  mutation StudioChangeDraft($input: ChangePolicyDraftInput!) {
    act: changePolicyDraft(input: $input) {
      ... on PolicyDraftChanged {
        saved
        conflicts { path mine theirs theirVersion theirAuthor }
        refused { path code message severity }
        draft { changes { path version } }
      }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Takes back one's own last change. */
export const undoChange = operation<{ act: Acted }, Keyed<{ draftId: string }>>(`
  mutation StudioUndo($input: PolicyDraftInput!) {
    act: undoPolicyChange(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Does again what one took back. */
export const redoChange = operation<{ act: Acted }, Keyed<{ draftId: string }>>(`
  mutation StudioRedo($input: PolicyDraftInput!) {
    act: redoPolicyChange(input: $input) {
      ... on PolicyDraft { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
