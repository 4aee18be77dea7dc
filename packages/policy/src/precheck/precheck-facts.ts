import type { Precheck, PrecheckAnswers, PrecheckQuestion, PrecheckValue } from '../precheck-types.ts';
import { addMonthsToDate } from '../time/date-arithmetic.ts';
import { countyOf } from '../tree/jurisdiction-code.ts';

type Facts = Record<string, unknown>;
type Circumstance = { kind: string } & Facts;

/** Where and when the questions are asked. */
export interface PrecheckMoment {
  jurisdiction: string;
  /** ISO date. */
  on: string;
}

/** No place has this code: where a child registered elsewhere is said to be registered. */
const ELSEWHERE = '990000';

const PERSONS: readonly string[] = ['child', 'father', 'mother'];

const isAsked = ({ when = {} }: PrecheckQuestion, answers: PrecheckAnswers): boolean =>
  Object.entries(when).every(([question, wanted]) => wanted.includes(answers[question] ?? ''));

/** The questions to show after these answers: a question that hangs on another appears once that one is answered so. */
export function precheckQuestions({ questions }: Precheck, answers: PrecheckAnswers): Precheck['questions'] {
  const shown: Precheck['questions'] = [];
  for (const question of questions) {
    const standing = Object.fromEntries(shown.map(({ id }) => [id, answers[id]]));
    if (isAsked(question, standing)) shown.push(question);
  }
  return shown;
}

/** The value of a fact; parameters are numbers by now. */
function valueOf(value: PrecheckValue, { jurisdiction, on }: PrecheckMoment): unknown {
  if (typeof value !== 'object' || Array.isArray(value)) return value;
  if ('registered' in value) return value.registered === 'HERE' ? countyOf(jurisdiction) : ELSEWHERE;
  if ('monthsAgo' in value) return addMonthsToDate(on, -Number(value.monthsAgo));
  return undefined;
}

function circumstancesOf(facts: Facts, person: string): Circumstance[] {
  const holder = (facts[person] ??= {}) as { circumstances?: Circumstance[] };
  return (holder.circumstances ??= []);
}

/** Puts one fact where the policy looks for it. */
function place(facts: Facts, path: string, value: unknown): void {
  const [first = '', second = '', third] = path.split('.');
  if (PERSONS.includes(first) && second === 'circumstances') {
    circumstancesOf(facts, first).push(...(value as string[]).map((kind) => ({ kind })));
    return;
  }
  if (third === undefined) {
    const holder = (facts[first] ??= {}) as Facts;
    holder[second] ??= value;
    return;
  }
  const said = circumstancesOf(facts, first);
  if (second !== '*' && !said.some(({ kind }) => kind === second)) said.push({ kind: second });
  for (const circumstance of said) if (second === '*' || circumstance.kind === second) circumstance[third] ??= value;
}

/**
 * What the answers tell the policy: the `given` of a recognition and of the materials. Questions not answered, answered with
 * 不清楚 or not asked after the other answers tell nothing: unknown, never false.
 */
export function precheckFacts(precheck: Precheck, answers: PrecheckAnswers, moment: PrecheckMoment): Facts {
  const facts: Facts = {};
  for (const question of precheckQuestions(precheck, answers)) {
    const answer = question.answers.find(({ id }) => id === answers[question.id]);
    for (const [path, value] of Object.entries(answer?.facts ?? {})) place(facts, path, valueOf(value, moment));
  }
  return facts;
}
