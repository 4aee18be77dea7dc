import type { AnswerBasis, VisitsAnswer } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { isVisitFrequency, nextPeriod, periodOf, type VisitFrequency, type VisitPeriod } from './visit-period.ts';

export interface VisitsGiven {
  actor: string;
  since: string;
  visits?: string[];
  terminatedOn?: string;
}

function frequencyOf(rules: RuleSet, actor: string): VisitFrequency | undefined {
  const frequencies = rules.parameters.value('visitFrequency') as Record<string, unknown> | undefined;
  const frequency = frequencies?.[actor];
  return isVisitFrequency(frequency) ? frequency : undefined;
}

/** The period in which the protection ends owes no visit, nor any after it. */
const isOwed = (period: VisitPeriod, { terminatedOn }: VisitsGiven): boolean => terminatedOn === undefined || period.lastDay < terminatedOn;

const isVisited = (period: VisitPeriod, { visits = [], since }: VisitsGiven): boolean =>
  visits.some((date) => date >= since && date >= period.firstDay && date <= period.lastDay);

function planned(given: VisitsGiven, frequency: VisitFrequency, on: string): Pick<VisitsAnswer, 'period' | 'dueBy' | 'overdue'> {
  const overdue: string[] = [];
  let period = periodOf(given.since, frequency);
  while (isOwed(period, given)) {
    if (!isVisited(period, given)) {
      if (period.lastDay >= on) return { period: period.code, dueBy: period.lastDay, overdue };
      overdue.push(period.code);
    }
    period = nextPeriod(period, frequency);
  }
  return { period: null, dueBy: null, overdue };
}

/** Visits are due once in each calendar period from the one in which the duty begins. A frequency nobody set is an error. */
export function planVisits(rules: RuleSet, given: VisitsGiven, basis: AnswerBasis): VisitsAnswer {
  const frequency = frequencyOf(rules, given.actor);
  if (!frequency) {
    const error = { code: 'PARAMETER_UNSET' as const, jurisdiction: rules.jurisdiction, parameter: 'visitFrequency' };
    return { ...basis, errors: [...basis.errors, error], period: null, dueBy: null, overdue: [] };
  }
  return { ...basis, ...planned(given, frequency, rules.asOf.on) };
}
