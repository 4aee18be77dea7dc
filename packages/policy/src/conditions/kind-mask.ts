import type { CircumstanceKind } from '../types.ts';
import { CIRCUMSTANCE_FACTS } from './fact-catalogue.ts';
import { type Circumstance, isRunning } from './situation.ts';

/** Kinds of circumstances as bits, so that "has any of these" is one operation. */
const BITS = new Map<string, number>(Object.keys(CIRCUMSTANCE_FACTS).map((kind, index) => [kind, 1 << index]));

/** A kind nobody knows still counts as a circumstance. */
const OTHER = 1 << 30;

const bitOf = (kind: string): number => BITS.get(kind) ?? OTHER;

export const maskOf = (kinds: readonly CircumstanceKind[]): number => kinds.reduce((mask, kind) => mask | bitOf(kind), 0);

/** The kinds of the circumstances still running on the day. */
export function maskOfRunning(circumstances: readonly Circumstance[], on: string): number {
  let mask = 0;
  for (let index = 0; index < circumstances.length; index += 1) {
    const circumstance = circumstances[index] as Circumstance;
    if (isRunning(circumstance, on)) mask |= bitOf(circumstance.kind);
  }
  return mask;
}
