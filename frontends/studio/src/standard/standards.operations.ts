import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Category, Origin } from '../policy-types.ts';

/** The monthly standard of a category in a place. */
export interface Standard {
  category: Category;
  label: LocalisedText;
  /** In force on the day asked, without the draft; null: nobody has set one, and payment is refused. */
  fen: number | null;
  /** With the draft laid over; the same where it changes nothing. */
  draftFen: number | null;
  lineage: Origin[];
}

/** The standards of a place on a day, the draft laid over. */
export const standardsQuery = operation<
  { studioStandards: Standard[] },
  { code: string; asOf?: string; knownAt?: string; draftId?: string }
>(`
  query StudioStandards($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    studioStandards(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      category
      label { zh en }
      fen
      draftFen
      lineage {
        code
        name { zh en }
        kind
        value
        mode
        effectiveFrom
        publishedOn
        citation { document clause assumed }
        releaseId
        sample
        draft
      }
    }
  }
`);
