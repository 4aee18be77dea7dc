import type { Citation, LocalisedText } from '@onething/portal-kit';

/** How a value stands to the one of the level above. */
export type StandardMode = 'SET' | 'FLOOR' | 'RAISE';

/** What one level of the tree says about a value, and since when. */
export interface Origin {
  code: string;
  name: LocalisedText;
  /** Of a map the keys it changes. Null: taken away. Absent where a page has no room for it. */
  value?: unknown;
  mode: StandardMode | null;
  effectiveFrom: string;
  publishedOn: string;
  citation: Citation | null;
  sample: boolean;
  /** Said by the open draft. */
  draft: boolean;
  /** It holds on the day asked; false: it is over, or still to come. */
  inForce: boolean;
}

/** A place below that says otherwise. */
export interface Override {
  code: string;
  name: LocalisedText;
  /** Absent where a page has no room for it. */
  value?: unknown;
  before?: unknown;
  mode: StandardMode | null;
  effectiveFrom: string;
}

/** A change of a draft: one path of the closed grammar. */
export interface DraftChange {
  path: string;
  label: LocalisedText;
  value: unknown;
  before: unknown;
  version: number;
  author: string;
  changedAt: string;
}

/** What a check of the draft found, at the path it is about. */
export interface DraftProblem {
  path: string;
  code: string;
  /** In the language of the request. */
  message: string;
  severity: 'ERROR' | 'WARNING';
}

export type DraftState = 'DRAFT' | 'SUBMITTED' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN';

/** A named change set on one layer. */
export interface Draft {
  id: string;
  place: string;
  name: string;
  basis: Citation | null;
  effectiveFrom: string;
  transition: 'UNTIL_DECIDED' | 'FROM_DATE';
  transitionFrom: string | null;
  /** Meant to hold for months that were paid already: what is then owed is paid as arrears. */
  retroactive: boolean;
  state: DraftState;
  /** Of the description and the state; send it back with an act. */
  version: number;
  /** Of the values: what was rehearsed belongs to one. */
  revision: number;
  changes: DraftChange[];
  problems: DraftProblem[];
  canUndo: boolean;
  canRedo: boolean;
  history: DraftAct[];
  nextStep: { step: 'CHANGE' | 'SETTLE_PROBLEMS' | 'SUBMIT' | 'APPROVE' | 'WAIT_FOR_PUBLICATION' | 'NOTHING'; text: LocalisedText };
  release: { releaseId: string; hash: string } | null;
  overrideReason: string | null;
  publishOn: string | null;
  createdBy: string;
  submittedBy: string | null;
  approvedBy: string | null;
  savedAt: string;
}

/** One act in the history of a draft. */
export interface DraftAct {
  at: string;
  /** Empty: the system on its day. */
  by: string;
  act: 'STARTED' | 'DESCRIBED' | 'CHANGED' | 'UNDONE' | 'REDONE' | 'SUBMITTED' | 'RETURNED' | 'APPROVED' | 'PUBLISHED' | 'WITHDRAWN';
  paths: string[];
  note: string | null;
}

/** Somebody else changed the same field meanwhile: both versions. */
export interface FieldConflict {
  path: string;
  mine: unknown;
  theirs: unknown;
  theirVersion: number;
  theirAuthor: string;
}

/** A draft in a list. */
export type DraftLine = Pick<Draft, 'id' | 'place' | 'name' | 'state' | 'effectiveFrom' | 'savedAt' | 'createdBy'> & {
  changeCount: number;
};
