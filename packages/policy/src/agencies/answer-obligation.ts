import type { AnswerBasis, ObligationAnswer, PolicyError } from '../types.ts';
import { compileDefinition } from '../conditions/compile-condition.ts';
import { situation } from '../conditions/situation.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { addMonths, daysBetween, monthOf, previousDay } from '../time/date-arithmetic.ts';
import { CalendarYearMissing, type WorkingCalendar } from '../time/working-calendar.ts';
import { type ObligationRule, obligationRule } from './obligation-rule.ts';

export interface ObligationGiven {
  agency: string;
  period?: string;
  event?: string;
  occurredOn?: string;
  person?: { disability?: string; grade?: number };
  submittedOn?: string;
}

type Due = { dueOn: string | null; error?: PolicyError };

/** Due the day the pack names in the month after the data, the fifth included, holiday or not. */
function monthlyDue(rule: ObligationRule, period: string): Due {
  const day = String(rule.dueDay ?? 1).padStart(2, '0');
  return { dueOn: `${addMonths(monthOf(period), 1)}-${day}` };
}

function yearlyDue(rules: RuleSet, rule: ObligationRule): Due {
  if (rule.window === undefined) return { dueOn: null };
  const window = rules.parameters.value(rule.window) as { to?: string } | undefined;
  if (window?.to !== undefined) return { dueOn: window.to };
  return { dueOn: null, error: { code: 'PARAMETER_UNSET', jurisdiction: rules.jurisdiction, parameter: rule.window } };
}

function dueOf(rules: RuleSet, rule: ObligationRule, given: ObligationGiven, immediate: boolean): Due {
  if (immediate) return { dueOn: given.occurredOn ?? null };
  const period = given.period ?? (given.occurredOn === undefined ? undefined : monthOf(given.occurredOn));
  if (period === undefined || rule.rhythm === 'NONE') return { dueOn: null };
  return rule.rhythm === 'YEARLY' ? yearlyDue(rules, rule) : monthlyDue(rule, period);
}

/** The last working day not after the due date. */
function reminder(calendar: WorkingCalendar, dueOn: string): { remindBy: string | null; error?: PolicyError } {
  try {
    let date = dueOn;
    while (!calendar.isWorkingDay(date)) date = previousDay(date);
    return { remindBy: date };
  } catch (problem) {
    if (!(problem instanceof CalendarYearMissing)) throw problem;
    return { remindBy: null, error: { code: 'CALENDAR_YEAR_MISSING', year: problem.year } };
  }
}

function stateOf(dueOn: string, submittedOn: string | undefined, on: string): Pick<ObligationAnswer, 'state' | 'daysLate'> {
  const daysLate = Math.max(0, daysBetween(dueOn, submittedOn ?? on));
  if (submittedOn !== undefined) return { state: daysLate > 0 ? 'LATE' : 'ON_TIME', daysLate };
  return { state: daysLate > 0 ? 'MISSING' : 'PENDING', daysLate };
}

/** Whether a person belongs in the agency's list; null where that is not asked or cannot be said. */
function isListed(rules: RuleSet, rule: ObligationRule, person: ObligationGiven['person']): boolean | null {
  if (!person || rule.lists === undefined) return null;
  const circumstance = { kind: 'SEVERE_DISABILITY', ...person };
  const context = {
    rules,
    document: { id: '', effectiveFrom: '', publishedOn: '', citations: {} },
    id: rule.lists,
    kinds: ['SEVERE_DISABILITY' as const],
    category: () => undefined,
    within: [],
  };
  const { truth } = compileDefinition(rule.lists, context).explain({ ...situation({}), circumstance });
  return truth === 'UNKNOWN' ? null : truth === 'YES';
}

const NOTHING: Omit<ObligationAnswer, keyof AnswerBasis> = {
  required: false,
  frequencies: [],
  immediate: false,
  dueOn: null,
  remindBy: null,
  state: null,
  daysLate: null,
  listed: null,
};

const frequenciesOf = ({ rhythm, immediateEvents = [] }: ObligationRule): ObligationAnswer['frequencies'] => [
  ...(immediateEvents.length > 0 ? (['IMMEDIATE'] as const) : []),
  ...(rhythm === 'NONE' ? [] : [rhythm]),
];

const beforeFirst = (rule: ObligationRule, period: string | undefined): boolean =>
  period !== undefined && rule.firstPeriod !== undefined && period < rule.firstPeriod.slice(0, period.length);

/** What an agency owes by when, and whether it came in time. Where no document obliges it, it owes nothing. */
export function answerObligation(rules: RuleSet, given: ObligationGiven, calendar: WorkingCalendar, basis: AnswerBasis): ObligationAnswer {
  const rule = obligationRule(rules, given.agency);
  if (!rule) return { ...basis, ...NOTHING };
  const frequencies = frequenciesOf(rule);
  if (frequencies.length === 0 || beforeFirst(rule, given.period)) return { ...basis, ...NOTHING, frequencies };
  const immediate = given.event !== undefined && (rule.immediateEvents ?? []).includes(given.event);
  const { dueOn, error } = dueOf(rules, rule, given, immediate);
  const reminded = dueOn === null || immediate ? { remindBy: null } : reminder(calendar, dueOn);
  const errors = [error, 'error' in reminded ? reminded.error : undefined].filter((entry) => entry !== undefined);
  return {
    ...basis,
    errors: [...basis.errors, ...errors],
    required: true,
    frequencies,
    immediate,
    dueOn,
    remindBy: reminded.remindBy,
    ...(dueOn === null ? { state: null, daysLate: null } : stateOf(dueOn, given.submittedOn, rules.asOf.on)),
    listed: isListed(rules, rule, given.person),
  };
}
