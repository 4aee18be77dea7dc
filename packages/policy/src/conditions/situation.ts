import type { Person } from '../pack-types.ts';
import type { Truth } from '../types.ts';

/** Truth as a number, for the path that allocates nothing. */
export type TruthCode = 0 | 1 | 2;
export const NO = 0;
export const YES = 1;
export const UNKNOWN = 2;

const TRUTHS: readonly Truth[] = ['NO', 'YES', 'UNKNOWN'];
export const truthOf = (code: TruthCode): Truth => TRUTHS[code] ?? 'UNKNOWN';
export const negate = (code: TruthCode): TruthCode => (code === UNKNOWN ? UNKNOWN : code === YES ? NO : YES);

/** One entry of a person's `circumstances`. */
export interface Circumstance {
  kind: string;
  until?: string;
  [fact: string]: unknown;
}

/** What is being judged, and from whose point of view. */
export interface Situation {
  given: Record<string, unknown>;
  /** Whose circumstances are meant; the child's unless told. */
  person: Person;
  circumstance: Circumstance | null;
  /** Facts assumed proved or refuted, to show what would follow; none in ordinary decisions. */
  assumed: ReadonlyMap<string, boolean>;
}

export const situation = (given: object, assumed: ReadonlyMap<string, boolean> = new Map()): Situation => ({
  given: given as Record<string, unknown>,
  person: 'child',
  circumstance: null,
  assumed,
});

const NONE: readonly Circumstance[] = [];

/** null: nothing is known of the person. A child without any is one of whom none was reported. */
export function circumstancesOf({ given, person }: Situation): readonly Circumstance[] | null {
  const facts = given[person] as { circumstances?: readonly Circumstance[] } | undefined | null;
  return facts?.circumstances ?? (person === 'child' ? NONE : null);
}

/** A term runs up to and including its last day; without one it still runs. */
export const isRunning = ({ until }: Circumstance, on: string): boolean => until === undefined || until === null || until >= on;

/** What an assumption makes of an unknown. */
export function assumedTruth({ assumed }: Situation, path: string): TruthCode {
  const assumption = assumed.get(path);
  return assumption === undefined ? UNKNOWN : assumption ? YES : NO;
}
