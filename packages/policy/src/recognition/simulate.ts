import type { Category, JurisdictionCode, Policy } from '../types.ts';

/** A change to try: the same children under the parameters as they are and as they would be. */
export interface Simulation {
  jurisdiction: JurisdictionCode;
  on: string;
  knownOn?: string;
  /** Laid over the packs for the first run; nothing unless told. */
  before?: object;
  after: object;
}

/** How many children of a category: before, after, and who would change. */
export interface CategoryEffect {
  before: number;
  after: number;
  gained: number;
  lost: number;
  undeterminedBefore: number;
  undeterminedAfter: number;
}

const ELIGIBLE = 1;
const UNDETERMINED = 2;

const nothing = (): CategoryEffect => ({ before: 0, after: 0, gained: 0, lost: 0, undeterminedBefore: 0, undeterminedAfter: 0 });

function count(effect: CategoryEffect, was: number, becomes: number): void {
  if (was === ELIGIBLE) effect.before += 1;
  if (becomes === ELIGIBLE) effect.after += 1;
  if (was !== ELIGIBLE && becomes === ELIGIBLE) effect.gained += 1;
  if (was === ELIGIBLE && becomes !== ELIGIBLE) effect.lost += 1;
  if (was === UNDETERMINED) effect.undeterminedBefore += 1;
  if (becomes === UNDETERMINED) effect.undeterminedAfter += 1;
}

/** The effect of a changed parameter on the children given, before anything is published. Reads each child once. */
export function simulateRecognition(policy: Policy, simulation: Simulation, children: Iterable<object>): Map<Category, CategoryEffect> {
  const { jurisdiction, on, knownOn = on, before, after } = simulation;
  const first = policy.compileRecognition(jurisdiction, on, knownOn, before);
  const second = policy.compileRecognition(jurisdiction, on, knownOn, after);
  const categories = [...new Set([...first.categories, ...second.categories])];
  const places = categories.map((category) => [first.categories.indexOf(category), second.categories.indexOf(category)] as const);
  const effects = categories.map(nothing);
  for (const child of children) {
    const was = first.decide(child);
    const becomes = second.decide(child);
    for (let index = 0; index < effects.length; index += 1) {
      const [one, other] = places[index] as readonly [number, number];
      count(effects[index] as CategoryEffect, was[one] ?? 0, becomes[other] ?? 0);
    }
  }
  return new Map(categories.map((category, index) => [category, effects[index] as CategoryEffect]));
}
