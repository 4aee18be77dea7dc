/** What is known of a child when two applications are compared. `null`: nobody said. */
export interface ChildTraits {
  /** Blind index of the resident ID; null for a child without one. */
  identityToken: string | null;
  name: string | null;
  /** `YYYY-MM-DD`. */
  bornOn: string | null;
  sex: string | null;
  /** Registered residence: 6, 9 or 12 digits. */
  residence: string;
  /** Blind indexes of the parents. */
  parents: readonly string[];
}

export type SharedTrait = 'NAME' | 'BORN_ON' | 'RESIDENCE' | 'PARENT';

/** From this score on, of 100, a person has to look whether two applications are for the same child. */
export const probableScore = 70;

/** A score and what it rests on. */
export interface Match {
  score: number;
  shared: SharedTrait[];
}

/**
 * How probably two applications are for the same child, 0 to 100: by resident ID where both have one, and then nothing else counts; else by name,
 * birth date, residence and parents. The same in both directions, and from nothing but its arguments.
 */
export function matchChildren(one: ChildTraits, other: ChildTraits): Match {
  if (one.identityToken && other.identityToken) return { score: one.identityToken === other.identityToken ? 100 : 0, shared: [] };
  const points: Record<SharedTrait, number> = {
    NAME: namePoints(one.name, other.name),
    BORN_ON: bornPoints(one.bornOn, other.bornOn),
    RESIDENCE: residencePoints(one.residence, other.residence),
    PARENT: one.parents.some((token) => other.parents.includes(token)) ? 10 : 0,
  };
  const contradicted = one.sex !== null && other.sex !== null && one.sex !== other.sex ? 25 : 0;
  const sum = Object.values(points).reduce((total, each) => total + each, 0) - contradicted;
  const shared = (Object.keys(points) as SharedTrait[]).filter((trait) => points[trait] > 0);
  return { score: Math.min(100, Math.max(0, sum)), shared };
}

/** The same name 45; one character written otherwise, or left out, 25. */
function namePoints(one: string | null, other: string | null): number {
  if (!one || !other) return 0;
  const [a, b] = [characters(one), characters(other)];
  if (a.join('') === b.join('')) return 45;
  return Math.max(a.length, b.length) >= 2 && edits(a, b) === 1 ? 25 : 0;
}

function characters(name: string): string[] {
  return [...name.normalize('NFKC').replaceAll(/[\s·•]/gu, '')];
}

/** How many characters must be put in, left out or replaced; 2 stands for two or more. */
function edits(a: readonly string[], b: readonly string[]): number {
  const [longer, shorter] = a.length >= b.length ? [a, b] : [b, a];
  if (longer.length - shorter.length > 1) return 2;
  if (longer.length === shorter.length) return longer.filter((character, index) => character !== shorter[index]).length > 1 ? 2 : 1;
  const at = longer.findIndex((character, index) => character !== shorter[index]);
  return longer.filter((_, index) => index !== at).join('') === shorter.join('') ? 1 : 2;
}

/** The same day 30; month and day exchanged, or one digit other, 15. */
function bornPoints(one: string | null, other: string | null): number {
  if (!one || !other) return 0;
  if (one === other) return 30;
  const [year, month, day] = one.split('-');
  if (`${year}-${day}-${month}` === other) return 15;
  return one.length === other.length && [...one].filter((digit, index) => digit !== other[index]).length === 1 ? 15 : 0;
}

/** The same township unit 15, the same county 8. */
function residencePoints(one: string, other: string): number {
  if (one.length >= 9 && other.length >= 9 && one.slice(0, 9) === other.slice(0, 9)) return 15;
  return one.slice(0, 6) === other.slice(0, 6) ? 8 : 0;
}
