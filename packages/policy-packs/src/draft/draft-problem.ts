import type { LocalisedText } from '@onething/policy';

/** Something wrong with a draft, at the path of the change it is about, or of the description. */
export interface DraftProblem {
  /** `standards/ORPHAN`, `forms/DE_FACTO_FORM`, `effectiveFrom`; empty for the whole. */
  path: string;
  code: string;
  message: LocalisedText;
  /** A warning keeps nobody from submitting. */
  severity: 'ERROR' | 'WARNING';
  /** Refused when it is written, so that it never stands in a draft; else it may stand there until the draft is submitted. */
  atField: boolean;
}

/** A problem before it is known where it stands. */
export type Finding = Omit<DraftProblem, 'path'>;

/** Refused when it is written. */
export const refused = (code: string, zh: string, en: string): Finding => ({
  code,
  message: { zh, en },
  severity: 'ERROR',
  atField: true,
});

/** May stand in a draft, and must be settled before it is submitted. */
export const unsettled = (code: string, zh: string, en: string): Finding => ({
  code,
  message: { zh, en },
  severity: 'ERROR',
  atField: false,
});

/** Worth knowing. */
export const warning = (code: string, zh: string, en: string): Finding => ({
  code,
  message: { zh, en },
  severity: 'WARNING',
  atField: false,
});
