import type { StopReason } from '../types.ts';
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
export const earliestMonth = (stops: readonly Stop[]): string | undefined => stops.map(({ month }) => month).toSorted()[0];

/** Those of the earliest month; one that is certain beats what is open. */
export function earliestStops(stops: readonly Stop[]): Stop[] {
  const month = earliestMonth(stops);
  const first = stops.filter((stop) => stop.month === month);
  const certain = first.filter(({ open }) => open === undefined);
  return certain.length > 0 ? certain : first;
}
