/**
 * The pre-check: a few plain questions anybody may answer without signing in, and what each answer tells the policy.
 * Data of the packs, safe in a browser. Nothing of it is an application, and nothing of it is kept.
 */
import type { Dated } from './dated.ts';
import type { Category, Citation, LocalisedText } from './vocabulary.ts';

/**
 * What an answer says of a fact: the value itself; a day so many months before the day asked; the value of a parameter of the
 * place, `plus` so much; a code of registration inside or outside the county asked.
 */
export type PrecheckValue =
  | string
  | number
  | boolean
  | string[]
  | { monthsAgo: number | PrecheckParameter }
  | PrecheckParameter
  | { registered: 'HERE' | 'ELSEWHERE' };

export interface PrecheckParameter {
  parameter: string;
  plus?: number;
}

/** One of the answers to choose from. An answer without `facts` leaves everything unknown: 不清楚. */
export interface PrecheckAnswer {
  /** Unique within its question: YES, NO, UNKNOWN, DEAD. */
  id: string;
  text: LocalisedText;
  /**
   * By path, as the policy names what is missing: `child.bornOn`; `father.circumstances` (kinds, `[]` for none of them);
   * `father.SERVING_SENTENCE.termMonths`; `father.*.termMonths` for every circumstance said of the father before.
   */
  facts?: Record<string, PrecheckValue>;
}

export interface PrecheckQuestion {
  /** May name a number of the place: `{minimumTermMonths}`. */
  text: LocalisedText;
  help?: LocalisedText;
  /** Asked only after one of these answers, for each question named. Absent: always asked. */
  when?: Record<string, string[]>;
  answers: PrecheckAnswer[];
}

export interface PrecheckCategory {
  /** Ids of the questions in their order. */
  questions: string[];
  citation: Citation;
}

/** `precheck.yaml`. A lower level adds questions and categories, or replaces one by naming it. */
export interface PrecheckFile extends Omit<Dated, 'citation'> {
  /** By id. A question asked by several categories is asked once. */
  questions?: Record<string, PrecheckQuestion>;
  categories?: Partial<Record<Category, PrecheckCategory>>;
}

/** The pre-check of one category in one place: its questions in order, the numbers of the place in their texts. */
export interface Precheck {
  category: Category;
  citation: Citation;
  questions: (PrecheckQuestion & { id: string })[];
}

/** The answer chosen, by id of the question. */
export type PrecheckAnswers = Readonly<Record<string, string | undefined>>;
