import type { CalendarYear } from '@onething/policy/labels';

export type DayKind = 'work' | 'weekend' | 'holiday' | 'makeUp';

/** The days of a month, Monday first; null before the first. */
export function daysOf(year: number, month: number): (number | null)[] {
  const first = new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
  const length = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return [...Array.from({ length: (first + 6) % 7 }, () => null), ...Array.from({ length }, (_, index) => index + 1)];
}

/** What a day is by the calendar of its year. */
export function kindOf(calendar: Pick<CalendarYear, 'holidays' | 'makeUpWorkingDays'>, date: string): DayKind {
  if (calendar.makeUpWorkingDays.includes(date)) return 'makeUp';
  if (calendar.holidays.some(({ from, to }) => from <= date && date <= to)) return 'holiday';
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6 ? 'weekend' : 'work';
}
