import type { ChildBenefit, StopReason } from '../types.ts';
import { stopLabels } from '../labels/stop-labels.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { addMonths, monthOf } from '../time/date-arithmetic.ts';
import type { OpenQuestion } from './benefit-facts.ts';

/** From `month` on nothing is paid; with `open` nobody can say whether it is. */
export interface Stop {
  month: string;
  /** The day of the event. */
  on: string;
  reason?: StopReason;
  open?: OpenQuestion;
}

/** What ends an enrolment stops it from the next month. */
export const nextMonthStop = (on: string, reason?: StopReason): Stop => ({
  month: addMonths(monthOf(on), 1),
  on,
  ...(reason && { reason }),
});

/** The first month without pay, if any is known. */
export const earliestMonth = (stops: readonly Stop[]): string | undefined =>
  stops.reduce<string | undefined>((earliest, { month }) => (earliest === undefined || month < earliest ? month : earliest), undefined);

/** Those of the earliest month; one that is certain beats what is open. */
export function earliestStops(stops: readonly Stop[]): Stop[] {
  const month = earliestMonth(stops);
  const first = stops.filter((stop) => stop.month === month);
  const certain = first.filter(({ open }) => open === undefined);
  return certain.length > 0 ? certain : first;
}

/** The stop as it is explained: each reason once, with its clause from the rules of the month before. */
export function stopOf(stops: readonly Stop[], rulesOf: (month: string) => RuleSet): ChildBenefit['stop'] {
  const month = earliestMonth(stops);
  if (month === undefined) return null;
  const rules = rulesOf(addMonths(month, -1));
  const reasons = new Map(stops.flatMap(({ reason, on }) => (reason ? [[reason, on] as const] : [])));
  const causes = [...reasons].map(([reason, on]) => {
    const citation = rules.parameters.citation(`stopRule.${reason}`);
    return { reason, on, label: stopLabels[reason], ...(citation && { citation }) };
  });
  return { month, causes };
}
