import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { Rehearsal } from '../rehearsal/rehearsal.operations.ts';

/** One side: a place on a day as it was known, or with a draft laid over. */
export interface PolicySide {
  code: string;
  asOf?: string;
  knownAt?: string;
  draftId?: string;
  /** Exactly these releases, in place of a moment. */
  releaseHashes?: string[];
}

/** One thing in which two sides differ. */
export interface PolicyDifference {
  path: string;
  label: LocalisedText;
  left: unknown;
  right: unknown;
  leftCitation: Citation | null;
  rightCitation: Citation | null;
}

/** Everything in which two sides differ. */
export const differencesQuery = operation<{ policyDifferences: PolicyDifference[] }, { left: PolicySide; right: PolicySide }>(`
  query StudioDifferences($left: PolicySideInput!, $right: PolicySideInput!) {
    policyDifferences(left: $left, right: $right) {
      path
      label { zh en }
      left
      right
      leftCitation { document clause assumed }
      rightCitation { document clause assumed }
    }
  }
`);

/** Asks the stored cases of the left side under both. */
export const rehearseSides = operation<
  { act: { id: string } | ActRefusal },
  { input: { left: Omit<PolicySide, 'draftId'>; right: Omit<PolicySide, 'draftId'>; idempotencyKey: string } }
>(`
  mutation StudioRehearseSides($input: RehearsePoliciesInput!) {
    act: rehearsePolicies(input: $input) {
      ... on Rehearsal { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** One rehearsal by its id. */
export const rehearsalQuery = operation<{ rehearsal: Rehearsal | null }, { id: string }>(`
  query StudioRehearsal($id: ID!) {
    rehearsal(id: $id) {
      id
      state
      draftRevision
      requestedBy
      requestedAt
      endedAt
      fromMonth
      amountProgress { state total done changed unanswered failure }
      amountSums { kind county { code name { zh en } } category cause { id label { zh en } citation { document clause assumed } } cases beforeFen afterFen differenceFen arrearsFen }
      monthlyCost { month beforeFen afterFen }
      yearCost { county { code name { zh en } } fiscalYear throughMonth beforeFen afterFen budgetFen breachMonthAfter }
      caseProgress { state total done changed unanswered failure }
      caseEffectCounts { kind open enrolled }
      policyCaseFigures { total redBefore redAfter newlyRed }
    }
  }
`);

/** A release of a place or of a level above it. */
export interface ReleaseLine {
  place: string;
  releaseId: string;
  layerName: LocalisedText;
  effectiveFrom: string;
  publishedOn: string;
  sample: boolean;
  basis: Citation[];
}

/** Every release that counts in a place, the country's first. */
export const releaseFilesQuery = operation<{ releases: ReleaseLine[] }, { code: string }>(`
  query StudioReleaseFiles($code: JurisdictionCode!) {
    releases(code: $code) { place: code releaseId layerName { zh en } effectiveFrom publishedOn sample basis { document clause assumed } }
  }
`);

/** A release as a file. */
export const policyFileQuery = operation<{ policyFile: { fileName: string; text: string } | null }, { code: string; releaseId: string }>(`
  query StudioPolicyFile($code: JurisdictionCode!, $releaseId: String!) {
    policyFile(code: $code, releaseId: $releaseId) { fileName text }
  }
`);
