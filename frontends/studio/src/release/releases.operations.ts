import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';

/** A release of one level. */
export interface Release {
  code: string;
  releaseId: string;
  /** What the change was called; null for what came with the packs. */
  title: string | null;
  openCases: 'UNTIL_DECIDED' | 'FROM_DATE' | null;
  hash: string;
  publishedOn: string;
  effectiveFrom: string;
  sample: boolean;
  layerName: LocalisedText;
  assumedDate: boolean;
  basis: Citation[];
  recordedAt: string;
}

/** Every release of the place and of the levels above it. */
export const releasesQuery = operation<{ releases: Release[] }, { code: string }>(`
  query StudioReleases($code: JurisdictionCode!) {
    releases(code: $code) {
      code
      releaseId
      title
      openCases
      hash
      publishedOn
      effectiveFrom
      sample
      layerName { zh en }
      assumedDate
      basis { document clause assumed }
      recordedAt
    }
  }
`);

/** A draft that became a release, with who wrote and who approved it. */
export interface Approval {
  release: { hash: string } | null;
  createdBy: string;
  approvedBy: string | null;
}

/** Who wrote and who approved the latest releases of a place. */
export const approvalsQuery = operation<{ policyDrafts: { edges: { node: Approval }[] } }, { code: string }>(`
  query StudioApprovals($code: JurisdictionCode!) {
    policyDrafts(code: $code, first: 100) {
      edges { node { id release { hash } createdBy approvedBy } }
    }
  }
`);
