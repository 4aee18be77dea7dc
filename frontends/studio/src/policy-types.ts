import type { Category, Citation, JurisdictionKind } from '@onething/policy/labels';
import type { LocalisedText } from '@onething/portal-kit';

/** How a value stands to the one of the level above. */
export type StandardMode = 'SET' | 'FLOOR' | 'RAISE';

/** What one level of the tree says about a value, and since when. The last of a lineage holds. */
export interface Origin {
  code: string;
  name: LocalisedText;
  kind: JurisdictionKind;
  value: unknown;
  mode: StandardMode | null;
  effectiveFrom: string;
  publishedOn: string;
  citation: Citation | null;
  releaseId: string | null;
  sample: boolean;
  /** Said by the open draft. */
  draft: boolean;
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
  message: LocalisedText;
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
  state: DraftState;
  version: number;
  revision: number;
  changes: DraftChange[];
  problems: DraftProblem[];
  canUndo: boolean;
  canRedo: boolean;
  publishOn: string | null;
  createdBy: string;
  submittedBy: string | null;
  approvedBy: string | null;
  savedAt: string;
}

/** A draft in a list. */
export type DraftLine = Pick<Draft, 'id' | 'name' | 'state' | 'effectiveFrom' | 'savedAt' | 'createdBy'>;

export type { Category, Citation };
