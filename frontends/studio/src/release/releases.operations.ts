import { operation } from '@onething/portal-kit';
import type { Citation, LocalisedText } from '@onething/portal-kit';

/** A release of one level. */
export interface Release {
  code: string;
  releaseId: string;
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
