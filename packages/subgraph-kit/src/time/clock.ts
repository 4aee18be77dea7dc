import { isDate } from './is-date.ts';

/** The time of the house. Domain code never reads the machine's clock. */
export interface Clock {
  /** The instant, ISO 8601 in UTC with milliseconds. */
  now(): string;
  /** The day in China, `YYYY-MM-DD`. */
  today(): string;
}

const shanghaiOffsetMs = 8 * 3_600_000;
const dayMs = 86_400_000;

/** The day in China of an instant. */
export function dayInChina(instant: string): string {
  return new Date(Date.parse(instant) + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The machine's clock. */
export function systemClock(): Clock {
  const now = (): string => new Date().toISOString();
  return { now, today: () => dayInChina(now()) };
}

/**
 * A clock that stays on one day in China while the time of day runs on: for demonstrations and tests.
 * Throws when `date` is no `YYYY-MM-DD`.
 */
export function clockAt(date: string): Clock {
  if (!isDate(date)) throw new Error(`not a date: ${date}`);
  const midnightInChinaMs = Date.parse(`${date}T00:00:00+08:00`);
  return {
    now: () => new Date(midnightInChinaMs + ((Date.now() + shanghaiOffsetMs) % dayMs)).toISOString(),
    today: () => date,
  };
}
