/**
 * A named set of changes to one layer, before it is a release. Each change stands at a path of a closed grammar, so that two people
 * who change different things never overwrite each other. Types only, safe in a browser.
 */
import type { Citation, JurisdictionCode, LocalisedText } from '../vocabulary.ts';
import type { JurisdictionKind } from '../content-types.ts';

/** What happens to cases that are open when a release takes effect: the law they began under until decided, or the new one from a day on. */
export interface ReleaseTransition {
  openCases: 'UNTIL_DECIDED' | 'FROM_DATE';
  /** First day on which open cases follow the new law; with FROM_DATE only. */
  from?: string;
}

/** The layer a draft changes and what the change is called. */
export interface DraftDescription {
  code: JurisdictionCode;
  /** Name and kind of the place, as the tree holds them. */
  place: { name: LocalisedText; kind: JurisdictionKind };
  /** `2027年儿童保障标准调整`. */
  title: string;
  /** The document and clause that every change without one of its own rests on. */
  basis: Citation;
  /** First day of a month. */
  effectiveFrom: string;
  transition: ReleaseTransition;
}

/** One change: the new value at a path, or null where the path allows to take something away. */
export interface DraftChange {
  path: string;
  value: unknown;
}

/** The parts a path can begin with. */
export type DraftPathKind =
  | 'standards'
  | 'parameters'
  | 'definitions'
  | 'decisions'
  | 'materials'
  | 'linkedServices'
  | 'calendars'
  | 'forms'
  | 'contacts'
  | 'guides'
  | 'portal'
  | 'jurisdiction'
  | 'units';

/** A path taken apart: `decisions/ORPHAN/age` is kind `decisions`, keys `ORPHAN` and `age`. */
export interface DraftPath {
  kind: DraftPathKind;
  keys: readonly string[];
}
