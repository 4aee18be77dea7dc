import type { Policy } from '@onething/policy';

export interface InteractionProblem {
  parameter: string;
  message: string;
  fix: string;
}

/** Benefits of a household whose amount follows from its income: a child's benefit may count in it. */
const incomeTested: readonly string[] = ['DIBAO', 'TEKUN'];

/** Which amounts an amount is worked out from. */
type Interactions = Map<string, string[]>;

const mapOf = (policy: Policy, code: string, name: string, on: string): Record<string, unknown> => {
  const value = policy.parameter(code, name, on)?.value;
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
};

/** A topped-up benefit rests on what it deducts; relief by income rests on every child benefit that is not disregarded. */
function interactionsOf(policy: Policy, code: string, on: string): Interactions {
  const deducted = mapOf(policy, code, 'topUpDeductions', on);
  const disregarded = mapOf(policy, code, 'disregardedAsIncome', on);
  const categories = Object.keys(deducted);
  const counted = categories.filter((category) => disregarded[category] !== true);
  return new Map<string, string[]>([
    ...categories.map((category) => [category, Array.isArray(deducted[category]) ? (deducted[category] as string[]) : []] as const),
    ...incomeTested.map((kind) => [kind, counted] as const),
  ]);
}

/** The first way on which an amount comes back to itself. */
function cycleIn(interactions: Interactions, way: readonly string[]): string[] | undefined {
  const last = way.at(-1) as string;
  for (const next of interactions.get(last) ?? []) {
    if (way.includes(next)) return [...way.slice(way.indexOf(next)), next];
    const found = cycleIn(interactions, [...way, next]);
    if (found) return found;
  }
  return undefined;
}

/**
 * No amount may be worked out from itself: a benefit topped up over relief that counts the benefit as income would have no answer.
 * And each deduction stands once in the order in which it is made.
 */
export function checkInteractions(policy: Policy, code: string, on: string): InteractionProblem[] {
  const interactions = interactionsOf(policy, code, on);
  const twice = [...interactions].flatMap(([benefit, kinds]) =>
    new Set(kinds).size === kinds.length
      ? []
      : [
          {
            parameter: 'topUpDeductions',
            message: `${benefit} deducts a benefit twice`,
            fix: 'Name each benefit once, in the order of deduction',
          },
        ],
  );
  const cycle = [...interactions.keys()].flatMap((benefit) => cycleIn(interactions, [benefit]) ?? []);
  if (cycle.length === 0) return twice;
  const way = cycle.slice(0, cycle.indexOf(cycle[0] as string, 1) + 1).join(' → ');
  const fix = 'Disregard the benefit as income (disregardedAsIncome) or do not deduct that relief (topUpDeductions)';
  return [...twice, { parameter: 'topUpDeductions', message: `An amount would be worked out from itself: ${way}`, fix }];
}
