import type { LifeEventFact } from '@onething/events';
import type { BenefitAnswer, LocalisedText, Policy } from '@onething/policy';
import { circumstanceLabel } from '@onething/policy';
import { careOnlyRule } from '../decision/care-only-rule.ts';
import type { ChildLife } from './child-life.ts';
import { benefitGiven, standingFacts } from './child-life.ts';
import type { OpenLifeEvent } from './child-life.ts';
import { monthOf, plusMonths } from './months.ts';

/** One month whose amount or payer the change alters. Fen; null: nobody can say (an amount is unset or a fact is missing). */
export interface EffectMonth {
  month: string;
  beforeFen: number | null;
  afterFen: number | null;
  /** County that pays; null: nobody. */
  payerBefore: string | null;
  payerAfter: string | null;
}

/** What a change does to the money, by the law of the day it is asked on. */
export interface ChangeEffect {
  /** First month that differs; null: none does. */
  fromMonth: string | null;
  /** Last month paid where the change ends the enrolment; null: it goes on. */
  lastMonth: string | null;
  reinstates: boolean;
  months: EffectMonth[];
  /** Of the months up to this one: what is still owed, and what was paid too much of those whose money is with the family. */
  arrearsFen: number;
  overpaidFen: number;
  lumpSum: { month: string; fen: number } | null;
  stopReasons: string[];
  /** Facts without which it cannot be told. What was open before and is not what the change is about bars nothing. */
  missing: string[];
  /** Amounts or rules nobody published. */
  unset: boolean;
  /** Care without money: there is no amount to change. */
  careOnly: boolean;
  /** Why nothing stops although a parent's circumstance ended. */
  remains: LocalisedText[];
}

interface Paid {
  fen: Record<string, number | undefined>;
  payer: Record<string, string | null | undefined>;
  lastMonth: string | null;
  answer: BenefitAnswer;
}

/** How many months after the event and after today are laid out. */
const monthsShown = 12;

/** The difference the new fact makes for every month; `corrects`: a life event it takes back. Pure but for the policy. */
export function changeEffect(
  policy: Policy,
  life: ChildLife,
  change: { fact: LifeEventFact | null; corrects?: string | null },
  today: string,
): ChangeEffect {
  const before = paid(policy, life, standingFacts(life.events), today);
  const next: OpenLifeEvent[] = change.fact
    ? [...life.events, { id: 'next', basisId: '', fact: change.fact, corrects: change.corrects ?? null, recordedAt: '' }]
    : life.events;
  const facts = standingFacts(next);
  const after = paid(policy, life, facts, today);
  const last = plusMonths(
    [monthOf(today), ...(change.fact && 'on' in change.fact ? [monthOf(change.fact.on)] : []), after.lastMonth ?? ''].toSorted().at(-1) ??
      '',
    monthsShown,
  );
  const months: EffectMonth[] = [];
  for (let month = life.enrolment.firstMonth; month <= last; month = plusMonths(month, 1)) {
    const row = {
      month,
      beforeFen: fenOf(before, month),
      afterFen: fenOf(after, month),
      payerBefore: payerOf(before, month),
      payerAfter: payerOf(after, month),
    };
    if (row.beforeFen !== row.afterFen || row.payerBefore !== row.payerAfter) months.push(row);
  }
  const passed = months.filter(({ month }) => month <= monthOf(today));
  const more = (rows: readonly EffectMonth[]): number[] => rows.map(({ beforeFen, afterFen }) => (afterFen ?? 0) - (beforeFen ?? 0));
  // What never reached the family cannot have been paid too much.
  const reached = passed.filter(({ month }) => life.paidMonths?.has(month) ?? true);
  const ends =
    after.lastMonth !== null && (before.lastMonth === null || after.lastMonth < before.lastMonth || change.fact?.kind === 'STUDY');
  return {
    fromMonth: months[0]?.month ?? null,
    lastMonth: ends ? after.lastMonth : null,
    reinstates:
      before.lastMonth !== null && (after.lastMonth === null || after.lastMonth > before.lastMonth) && change.fact?.kind !== 'STUDY',
    months,
    arrearsFen: more(passed)
      .filter((fen) => fen > 0)
      .reduce((sum, fen) => sum + fen, 0),
    overpaidFen: more(reached)
      .filter((fen) => fen < 0)
      .reduce((sum, fen) => sum - fen, 0),
    lumpSum: after.answer.lumpSum,
    stopReasons: after.answer.stopReasons,
    missing: missingBy(change.fact, before.answer.missing, after.answer.missing),
    unset: after.answer.errors.length > 0,
    careOnly: careOnlyRule(policy, life.enrolment.countyCode, life.category, today) !== undefined,
    remains: change.fact?.kind === 'PARENT_EVENT' && !ends ? remaining(life, facts, change.fact.parent) : [],
  };
}

/**
 * The facts the change leaves open. The school of a child of 17 is unknown until the birthday asks for it; that must not keep a move or a benefit
 * from being decided.
 */
function missingBy(fact: LifeEventFact | null, before: readonly string[], after: readonly string[]): string[] {
  return fact?.kind === 'STUDY' ? [...after] : after.filter((path) => !before.includes(path));
}

function paid(policy: Policy, life: ChildLife, facts: readonly LifeEventFact[], today: string): Paid {
  const answer = policy.benefit({ jurisdiction: life.enrolment.countyCode, on: today, given: benefitGiven(life, facts) });
  const ended = facts
    .filter((fact) => fact.kind === 'ENDED')
    .map(({ on }) => monthOf(on))
    .toSorted()[0];
  // What ended before the first month leaves nothing to pay at all.
  const known = answer.lastMonth ?? (answer.stopReasons.length > 0 ? plusMonths(life.enrolment.firstMonth, -1) : null);
  const lastMonth = [known, ended].filter((month) => typeof month === 'string').toSorted()[0] ?? null;
  return { fen: answer.months, payer: answer.payer, lastMonth, answer };
}

function fenOf({ fen, payer, lastMonth }: Paid, month: string): number | null {
  if (lastMonth !== null && month > lastMonth) return 0;
  return fen[month] ?? (payer[month] ? null : 0);
}

function payerOf({ payer, lastMonth }: Paid, month: string): string | null {
  return lastMonth !== null && month > lastMonth ? null : (payer[month] ?? null);
}

/** The circumstances the parent is still in. */
function remaining(life: ChildLife, facts: readonly LifeEventFact[], parent: 'father' | 'mother'): LocalisedText[] {
  const ended = facts.flatMap((fact) => (fact.kind === 'PARENT_EVENT' && fact.parent === parent ? [fact.ended] : []));
  const left = (life[parent]?.circumstances ?? []).filter(({ kind }) => !ended.includes(kind));
  return left.map(({ kind }) => circumstanceLabel(kind));
}
