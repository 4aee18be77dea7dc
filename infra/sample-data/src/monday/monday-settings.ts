import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** What can be done with a sample case. */
export type SampleStep =
  | 'start'
  | 'submit'
  | 'submitOwing'
  | 'oneTimeNotice'
  | 'answerNotice'
  | 'accept'
  | 'checkPapers'
  | 'requestSupplement'
  | 'prepare'
  | 'sendBack'
  | 'sign'
  | 'takeAtCounty'
  | 'returnToTownship'
  | 'prepareDecision'
  | 'signDecision'
  | 'visit'
  | 'change'
  | 'withdraw';

/** How far a case has come. */
export interface Course {
  id: string;
  weight: number;
  /** Working days since it was handed in: least and most. */
  age: [number, number];
  /** The agencies' records say something else than the form. */
  differs?: boolean;
  /** The facts do not reach what the rules ask. */
  short?: boolean;
  /** Working days after it was handed in, by step, in order. */
  steps: Partial<Record<SampleStep, number>>;
}

/** Why a child qualifies. */
export interface Ground {
  category: string;
  father: string;
  mother: string;
  /** Circumstance of the child itself. */
  child?: string;
  dibao?: boolean;
  rural?: boolean;
  /** Only officers with the scope may know of it, and only the guardian may apply. */
  confidential?: boolean;
}

/** One place's share of the Monday. */
export interface MondayPlace {
  office: string;
  cases: number;
  /** Weight of each category. */
  categories: Record<string, number>;
}

export interface MondaySettings {
  seed: number;
  places: MondayPlace[];
  grounds: Ground[];
  courses: Course[];
}

/** What the Monday is drawn from. */
export function mondaySettings(): MondaySettings {
  const file = join(import.meta.dirname, '..', '..', 'data', 'monday-morning.yaml');
  return parse(readFileSync(file, 'utf8')) as MondaySettings;
}
