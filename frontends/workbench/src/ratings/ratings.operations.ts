/** How applicants of a place found the service. */
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

/** Counts with small cells left out. */
export interface Ratings {
  scores: { score: number; label: LocalisedText; count: number | null }[];
  total: number | null;
  average: number | null;
}

export const ratingsQuery = operation<{ serviceRatings: Ratings }, { code: string }>(`query WorkbenchRatings($code: JurisdictionCode!) {
  serviceRatings(code: $code) { total average scores { score label { zh en } count } }
}`);
