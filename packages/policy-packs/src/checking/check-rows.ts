import type { Category, Policy, TraceNode } from '@onething/policy';
import { ruleFacts } from './rule-facts.ts';
import { sampleChildren, sampleHouseholds, sampleParents } from './sample-facts.ts';
import type { OutcomeProblem } from './check-outcomes.ts';

/** Truths seen of each node of the traces, and whether its refusals had a clause. */
interface Seen {
  label: string;
  truths: Set<string>;
  uncited: boolean;
}

/** A list nobody has added to yet is no mistake. */
const asksForNothing = ({ evidence = [] }: TraceNode): boolean => evidence.some(({ required }) => required === '');

function note(node: TraceNode, seen: Map<string, Seen>): void {
  if (asksForNothing(node)) return;
  const entry = seen.get(node.id) ?? { label: node.label.zh, truths: new Set(), uncited: false };
  entry.truths.add(node.truth);
  if (node.reason && !node.citation) entry.uncited = true;
  seen.set(node.id, entry);
  for (const child of node.children) note(child, seen);
}

/** What the other parent can be while one takes every circumstance. */
const OTHER_PARENT = ['DEAD', 'SERVING_SENTENCE', 'MIGRANT_WORKER', 'UNABLE_TO_GUARD'];

/** Rows of a decision that no combination of facts can make true, and refusals that rest on nothing. */
export function checkRows(policy: Policy, code: string, on: string): OutcomeProblem[] {
  const facts = ruleFacts(policy, code, on);
  const parents = sampleParents(on, facts);
  const children = sampleChildren(on, facts);
  const seen = new Map<string, Seen>();
  const unexplained = new Set<string>();
  const [able] = parents;
  const some = [
    able,
    ...parents.filter(({ circumstances: [only] }) => OTHER_PARENT.includes((only as { kind?: string } | undefined)?.kind ?? '')),
  ];
  const ask = (given: object): void => {
    const { decisions, offered } = policy.recognise({ jurisdiction: code, on, given });
    for (const category of offered) {
      const decision = decisions[category];
      if (!decision) continue;
      note(decision.trace, seen);
      if (decision.decision === 'INELIGIBLE' && decision.reasons.length === 0) unexplained.add(category);
    }
  };
  const [household] = sampleHouseholds;
  for (const father of parents) for (const mother of some) ask({ child: children[0], father, mother, household });
  for (const mother of parents) for (const father of some) ask({ child: children[0], father, mother, household });
  for (const child of children) for (const income of sampleHouseholds) ask({ child, father: able, mother: able, household: income });
  return [
    ...[...seen].flatMap(([id, entry]) => problemsOfRow(id, entry)),
    ...[...unexplained].map((category) => ({
      category: category as Category,
      code: 'REASON_MISSING' as const,
      message: `${category} is refused without a reason`,
      fix: 'Add otherwise with a reason code to the condition that fails',
    })),
  ];
}

function problemsOfRow(id: string, { label, truths, uncited }: Seen): OutcomeProblem[] {
  const category = id.split('.')[0] as Category;
  return [
    ...(truths.has('YES') || truths.size === 0
      ? []
      : [
          {
            category,
            code: 'UNREACHABLE_ROW' as const,
            message: `${id} (${label}) is never true`,
            fix: 'Remove the row or correct its condition',
          },
        ]),
    ...(uncited
      ? [{ category, code: 'CITATION_MISSING' as const, message: `${id} (${label}) refuses without a clause`, fix: 'Add a citation' }]
      : []),
  ];
}
