import type { Category, Policy } from '@onething/policy';
import { ruleFacts } from './rule-facts.ts';
import { sampleChildren, sampleHouseholds, sampleParents } from './sample-facts.ts';

export interface OutcomeProblem {
  category: Category;
  /** Stable code of the mistake. */
  code: 'GAP' | 'NEVER_RECOGNISED' | 'NEVER_REFUSED' | 'UNREACHABLE_ROW' | 'CITATION_MISSING' | 'REASON_MISSING';
  message: string;
  fix: string;
}

const OPEN = 2;

/** Every combination of what parents, child and household can be, all facts known. */
function* combinations(policy: Policy, code: string, on: string): Generator<object> {
  const facts = ruleFacts(policy, code, on);
  const parents = sampleParents(on, facts);
  const [plain] = sampleChildren(on, facts);
  for (const father of parents) {
    for (const mother of parents) {
      for (const household of sampleHouseholds) yield { child: plain, father, mother, household };
    }
  }
  const few = parents.filter((_, index) => index % 9 === 0);
  for (const child of sampleChildren(on, facts)) {
    for (const father of few) {
      for (const mother of few) {
        for (const household of sampleHouseholds) yield { child, father, mother, household };
      }
    }
  }
}

/**
 * Tries every combination of known facts: none may end undetermined, and a category nobody or everybody could belong to
 * is a row that is never reached.
 */
export function checkOutcomes(policy: Policy, code: string, on: string): OutcomeProblem[] {
  const recognition = policy.compileRecognition(code, on);
  const counts = recognition.categories.map(() => [0, 0, 0]);
  const examples: (object | undefined)[] = recognition.categories.map(() => undefined);
  for (const facts of combinations(policy, code, on)) {
    const decisions = recognition.decide(facts);
    for (let index = 0; index < counts.length; index += 1) {
      const decision = decisions[index] ?? OPEN;
      const count = counts[index];
      if (count) count[decision] = (count[decision] ?? 0) + 1;
      if (decision === OPEN) examples[index] ??= structuredClone(facts);
    }
  }
  return recognition.categories.flatMap((category, index) => problemsOf(category, counts[index] ?? [], examples[index]));
}

function problemsOf(category: Category, [refused = 0, recognised = 0, open = 0]: number[], example: object | undefined): OutcomeProblem[] {
  return [
    ...(open > 0
      ? [
          {
            category,
            code: 'GAP' as const,
            message: `${category} stays undetermined although everything is known: ${JSON.stringify(example)}`,
            fix: 'Close the gap, or declare the parameter it needs',
          },
        ]
      : []),
    ...(recognised === 0
      ? [
          {
            category,
            code: 'NEVER_RECOGNISED' as const,
            message: `No combination of facts reaches ${category}`,
            fix: 'Remove a condition that excludes all others',
          },
        ]
      : []),
    ...(refused === 0
      ? [
          {
            category,
            code: 'NEVER_REFUSED' as const,
            message: `Nothing is ever refused for ${category}`,
            fix: 'Add the conditions of the text',
          },
        ]
      : []),
  ];
}
