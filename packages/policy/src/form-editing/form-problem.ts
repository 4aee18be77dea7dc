import { CASE_FACTS } from '../conditions/fact-catalogue.ts';
import type { FieldPath } from './schema-branches.ts';

/** What is wrong with a form, at which field. A WARNING does not keep it from being published. */
export interface FormProblem {
  code: FormProblemCode;
  severity: 'ERROR' | 'WARNING';
  path: FieldPath;
  /** The other field it is about: the missing one of a condition, the next one of a circle. */
  other?: FieldPath;
  option?: string;
  fact?: string;
  keyword?: string;
}

export type FormProblemCode =
  | 'MALFORMED'
  | 'TEXT_MISSING'
  | 'NOT_ASKED'
  | 'NOT_IN_SCHEMA'
  | 'OPTIONS_DIFFER'
  | 'ORDER_DIFFERS'
  | 'MESSAGE_MISSING'
  | 'SECTIONS_DIFFER'
  | 'SECTION_EMPTY'
  | 'CONDITION_FIELD_MISSING'
  | 'CONDITION_OPTION_MISSING'
  | 'CONDITION_CIRCULAR'
  | 'CONDITION_UNREADABLE'
  | 'FACT_UNKNOWN'
  | 'FACT_FIELD_MISSING'
  | 'FACT_OPTION_MISSING'
  | 'PREFILL_FIELD_MISSING'
  | 'CONSISTENCY_FIELD_MISSING'
  | 'PRINT_FIELD_MISSING'
  | 'PRINT_OPTION_MISSING'
  | 'PRINT_TORN'
  | 'PRINT_FULL'
  | 'UNPROTECTED';

export const formError = (code: FormProblemCode, path: FieldPath, more: Partial<FormProblem> = {}): FormProblem => ({
  code,
  severity: 'ERROR',
  path,
  ...more,
});

/** Facts a form may tell that are lists of circumstances or benefits. */
const LISTS = ['child.circumstances', 'father.circumstances', 'mother.circumstances', 'otherBenefits'];
export const isKnownFact = (fact: string): boolean => LISTS.includes(fact) || Object.hasOwn(CASE_FACTS, fact);
