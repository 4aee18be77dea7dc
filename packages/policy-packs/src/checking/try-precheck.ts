import { type Category, type Policy, type Precheck, precheckFacts, precheckQuestions } from '@onething/policy';
import type { OutcomeProblem } from './check-outcomes.ts';

const ELIGIBLE = 1;
type Answers = Record<string, string>;

/** Every way through the questions, answered to the end. */
function* paths(precheck: Precheck, answers: Answers = {}): Generator<Answers> {
  const next = precheckQuestions(precheck, answers).find(({ id }) => answers[id] === undefined);
  if (!next) {
    yield answers;
    return;
  }
  for (const { id } of next.answers) yield* paths(precheck, { ...answers, [next.id]: id });
}

/** A question and those that hang on it, also through others. */
function withFollowers(id: string, { questions }: Precheck): ReadonlySet<string> {
  const found = new Set([id]);
  for (const question of questions) {
    if (Object.keys(question.when ?? {}).some((other) => found.has(other))) found.add(question.id);
  }
  return found;
}

/** A way through the questions without one of them and what hangs on it. */
const without = (answers: Answers, left: ReadonlySet<string>): string =>
  Object.entries(answers)
    .filter(([id]) => !left.has(id))
    .flat()
    .join(' ');

/** Goes every way through the questions: one must lead to the category, and no question may be idle. */
function tryCategory(policy: Policy, precheck: Precheck, code: string, on: string): Omit<OutcomeProblem, 'code'>[] {
  const recognition = policy.compileRecognition(code, on);
  const place = recognition.categories.indexOf(precheck.category);
  const followers = precheck.questions.map(({ id }) => ({ id, left: withFollowers(id, precheck), seen: new Map<string, number>() }));
  const idle = new Set(precheck.questions.map(({ id }) => id));
  let reached = false;
  for (const answers of paths(precheck)) {
    const decision = recognition.decide(precheckFacts(precheck, answers, { jurisdiction: code, on }))[place] ?? 0;
    reached ||= decision === ELIGIBLE;
    for (const { id, left, seen } of followers) {
      if (!idle.has(id) || answers[id] === undefined) continue;
      const key = without(answers, left);
      const before = seen.get(key);
      if (before === undefined) seen.set(key, decision);
      else if (before !== decision) idle.delete(id);
    }
  }
  const { category } = precheck;
  return [
    ...(reached ? [] : [{ category, message: `No answers of the pre-check lead to ${category}`, fix: 'Ask for what its conditions need' }]),
    ...[...idle].map((id) => ({
      category,
      message: `The question ${id} changes nothing about ${category}: no condition uses its facts`,
      fix: 'Remove the question, or set the facts the conditions use',
    })),
  ];
}

/** Tries the pre-checks of all categories a place offers. */
export function tryPrecheck(policy: Policy, code: string, on: string): Omit<OutcomeProblem, 'code'>[] {
  return policy.compileRecognition(code, on).categories.flatMap((category: Category) => {
    const precheck = policy.precheck(code, category, on);
    return precheck ? tryCategory(policy, precheck, code, on) : [];
  });
}
