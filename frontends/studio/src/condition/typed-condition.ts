/** Of whom or what a condition asks. */
export type Pattern = 'both' | 'one' | 'father' | 'mother' | 'child' | 'fact';

/** How a fact is asked for. */
export type FactTest = 'is' | 'ageBelow' | 'ageAtLeast';

/** A condition as it is chosen in a page: out of plain choices, each of which may still be open. */
export interface TypedCondition {
  pattern: Pattern;
  /** Name of the state; of `one` the state of either parent. */
  state?: string | undefined;
  /** Of `one`: the state of the other parent. */
  otherState?: string | undefined;
  fact?: string | undefined;
  test?: FactTest | undefined;
  /** The answer as JSON, or the age in figures. */
  answer?: string | undefined;
}

const parents = ['father', 'mother'];
const tests: readonly FactTest[] = ['is', 'ageBelow', 'ageAtLeast'];
const spoken = new Set(['label', 'otherwise', 'citation']);

type Said = Record<string, unknown>;

const isParents = (value: unknown): boolean => JSON.stringify(value) === JSON.stringify(parents);

/** The condition as choices; undefined: it says more than can be chosen, and stays a sentence. */
export function typedCondition(condition: unknown): TypedCondition | undefined {
  if (typeof condition !== 'object' || condition === null) return undefined;
  const said = Object.fromEntries(Object.entries(condition).filter(([key]) => !spoken.has(key))) as Said;
  const keys = Object.keys(said).toSorted().join();
  const { is, other } = said;
  if (keys === 'is,person' && typeof is === 'string') return { pattern: said['person'] as Pattern, state: is };
  if (keys === 'each,is' && isParents(said['each']) && typeof is === 'string') return { pattern: 'both', state: is };
  if (keys === 'is,one,other' && isParents(said['one']) && typeof is === 'string' && typeof other === 'string')
    return { pattern: 'one', state: is, otherState: other };
  const test = tests.find((each) => keys === ['fact', each].toSorted().join());
  const value = test && said[test];
  if (!test || typeof value === 'object') return undefined;
  return { pattern: 'fact', fact: String(said['fact']), test, answer: test === 'is' ? JSON.stringify(value) : String(value) };
}

/** The condition that was chosen; undefined as long as a choice is open. */
export function chosenCondition({ pattern, state, otherState, fact, test = 'is', answer }: TypedCondition): Said | undefined {
  if (pattern === 'fact') {
    if (fact === undefined || answer === undefined) return undefined;
    if (test === 'is') return { fact, is: JSON.parse(answer) as unknown };
    return /^\d{1,3}$/.test(answer.trim()) ? { fact, [test]: Number(answer) } : undefined;
  }
  if (state === undefined) return undefined;
  if (pattern === 'both') return { each: parents, is: state };
  if (pattern !== 'one') return { person: pattern, is: state };
  return otherState === undefined ? undefined : { one: parents, is: state, other: otherState };
}
