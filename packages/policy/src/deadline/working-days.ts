import { nextDay } from '../time/date-arithmetic.ts';
import type { WorkingCalendar } from '../time/working-calendar.ts';

/** A supplement was asked for on `from` and came on `to`; without `to` it is still awaited. */
export interface Pause {
  from: string;
  to?: string;
}

/** Days after the request up to and including the receipt do not count. */
const isPaused = (pauses: readonly Pause[], date: string): boolean =>
  pauses.some(({ from, to }) => date > from && (to === undefined || date <= to));

export interface CountedDays {
  /** Working days that count, in order. */
  counted: string[];
  /** Working days on which the clock stood still. */
  paused: string[];
}

/** The working days of a limit after `start`; null where an open pause lets it never end. */
export function countLimit(calendar: WorkingCalendar, start: string, limit: number, pauses: readonly Pause[]): CountedDays | null {
  const days: CountedDays = { counted: [], paused: [] };
  const openSince = pauses
    .filter(({ to }) => to === undefined)
    .map(({ from }) => from)
    .toSorted()[0];
  let date = start;
  while (days.counted.length < limit) {
    date = nextDay(date);
    if (openSince !== undefined && date > openSince) return null;
    if (!calendar.isWorkingDay(date)) continue;
    (isPaused(pauses, date) ? days.paused : days.counted).push(date);
  }
  return days;
}

/** The days of the limit that have passed until `until`, and those the clock stood still. */
export function countUntil(calendar: WorkingCalendar, start: string, until: string, pauses: readonly Pause[]): CountedDays {
  const days: CountedDays = { counted: [], paused: [] };
  for (let date = nextDay(start); date <= until; date = nextDay(date)) {
    if (!calendar.isWorkingDay(date)) continue;
    (isPaused(pauses, date) ? days.paused : days.counted).push(date);
  }
  return days;
}
