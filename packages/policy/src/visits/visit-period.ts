import { addMonths, lastDayOf, monthOf } from '../time/date-arithmetic.ts';

export type VisitFrequency = 'MONTHLY' | 'QUARTERLY' | 'HALF_YEARLY';

const MONTHS: Readonly<Record<VisitFrequency, number>> = { MONTHLY: 1, QUARTERLY: 3, HALF_YEARLY: 6 };

export const isVisitFrequency = (value: unknown): value is VisitFrequency => typeof value === 'string' && value in MONTHS;

/** A calendar month, quarter or half-year. */
export interface VisitPeriod {
  /** `2026-04`, `2026-Q2` or `2026-H1`. */
  code: string;
  firstMonth: string;
  firstDay: string;
  lastDay: string;
}

function periodFrom(firstMonth: string, frequency: VisitFrequency): VisitPeriod {
  const length = MONTHS[frequency];
  const number = (Number(firstMonth.slice(5, 7)) - 1) / length + 1;
  const code = frequency === 'MONTHLY' ? firstMonth : `${firstMonth.slice(0, 4)}-${frequency === 'QUARTERLY' ? 'Q' : 'H'}${number}`;
  return { code, firstMonth, firstDay: `${firstMonth}-01`, lastDay: lastDayOf(addMonths(firstMonth, length - 1)) };
}

/** The period a day lies in. */
export function periodOf(date: string, frequency: VisitFrequency): VisitPeriod {
  const passed = (Number(date.slice(5, 7)) - 1) % MONTHS[frequency];
  return periodFrom(addMonths(monthOf(date), -passed), frequency);
}

export const nextPeriod = ({ firstMonth }: VisitPeriod, frequency: VisitFrequency): VisitPeriod =>
  periodFrom(addMonths(firstMonth, MONTHS[frequency]), frequency);
