import type { Category } from '@onething/policy/labels';
import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';
import type { Origin, Override } from '../policy-types.ts';

/** What is paid from a month on, until the next step. */
export interface StandardStep {
  month: string;
  fen: number | null;
  /** Without the draft. */
  fenBefore: number | null;
  floorFen: number | null;
  publishedOn: string | null;
  draft: boolean;
}

/** The monthly standard of a category in a place. */
export interface Standard {
  path: string;
  category: Category;
  label: LocalisedText;
  /** With the draft laid over; null: nobody has set one, and payment is refused. */
  fen: number | null;
  fenBefore: number | null;
  changed: boolean;
  follows: boolean;
  sample: boolean;
  lineage: Origin[];
  floor: Origin | null;
  series: StandardStep[];
  children: Override[];
}

/** The standards of a place on a day. */
export interface Standards {
  name: LocalisedText;
  asOf: string;
  knownOn: string;
  childCount: number;
  overridingCount: number;
  standards: Standard[];
}

/** The standards of a place on a day, the draft laid over. */
export const standardsQuery = operation<
  { studioStandards: Standards },
  { code: string; asOf?: string; knownAt?: string; draftId?: string }
>(`
  query StudioStandards($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
    studioStandards(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
      name { zh en }
      asOf
      knownOn
      childCount
      overridingCount
      standards {
        path
        category
        label { zh en }
        fen
        fenBefore
        changed
        follows
        sample
        lineage {
          code
          name { zh en }
          value
          mode
          effectiveFrom
          publishedOn
          citation { document clause assumed }
          sample
          draft
          inForce
        }
        floor {
          code
          name { zh en }
          value
          mode
          effectiveFrom
          publishedOn
          citation { document clause assumed }
          sample
          draft
          inForce
        }
        series { month fen fenBefore floorFen publishedOn draft }
        children { code name { zh en } value before mode effectiveFrom }
      }
    }
  }
`);

/** How many standards of a place follow a draft without being changed by it. */
export const followersQuery = operation<
  { studioStandards: { standards: { path: string; follows: boolean; children: Pick<Override, 'code' | 'value' | 'before'>[] }[] } },
  { code: string; draftId: string }
>(`
  query StudioFollowers($code: JurisdictionCode!, $draftId: ID) {
    studioStandards(code: $code, draftId: $draftId) {
      standards { path follows children { code value before } }
    }
  }
`);
