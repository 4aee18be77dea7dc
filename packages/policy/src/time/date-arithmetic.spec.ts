import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  addMonthsToDate,
  birthday,
  cutoffMonthsBefore,
  dayOrdinal,
  daysBetween,
  isDate,
  lastDayOf,
  monthsBetween,
  monthsFrom,
  nextDay,
  previousDay,
  weekday,
} from './date-arithmetic.ts';

const MILLISECONDS = 86_400_000;
const isoOf = (ordinal: number): string => new Date(Date.UTC(1950, 0, 1) + ordinal * MILLISECONDS).toISOString().slice(0, 10);
const day = fc.integer({ min: 0, max: 60_000 }).map(isoOf);

describe('dates', () => {
  it('agree with the Gregorian calendar', () => {
    fc.assert(
      fc.property(day, (date) => {
        const utc = new Date(`${date}T00:00:00Z`);
        expect(weekday(date)).toBe((utc.getUTCDay() + 6) % 7);
        expect(nextDay(date)).toBe(new Date(utc.getTime() + MILLISECONDS).toISOString().slice(0, 10));
        expect(previousDay(nextDay(date))).toBe(date);
        expect(dayOrdinal(nextDay(date)) - dayOrdinal(date)).toBe(1);
      }),
    );
  });

  it('count days and months both ways', () => {
    expect(daysBetween('2026-02-28', '2026-03-02')).toBe(2);
    expect(daysBetween('2026-03-02', '2026-02-28')).toBe(-2);
    expect(addMonths('2025-11', 3)).toBe('2026-02');
    expect(addMonths('2026-01', -13)).toBe('2024-12');
    expect(monthsBetween('2025-11', '2026-02')).toBe(3);
    expect(monthsFrom('2026-11', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
    expect(monthsFrom('2026-12', 14).at(-1)).toBe('2028-01');
  });

  it('refuse days that do not exist', () => {
    expect(['2026-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '26-01-01', 20260101].map(isDate)).not.toContain(true);
    expect(isDate('2024-02-29')).toBe(true);
  });

  it('end a period of months on the same day or on the last of the month', () => {
    expect(addMonthsToDate('2025-08-31', 6)).toBe('2026-02-28');
    expect(birthday('2008-02-29', 18)).toBe('2026-02-28');
    expect(birthday('2008-02-29', 20)).toBe('2028-02-29');
  });

  it('cut off exactly where the period has passed', () => {
    fc.assert(
      fc.property(day, day, fc.integer({ min: 0, max: 400 }), (from, on, months) => {
        expect(from <= cutoffMonthsBefore(on, months)).toBe(addMonthsToDate(from, months) <= on);
      }),
      { numRuns: 2000 },
    );
  });

  it('know the last day of a month', () => {
    expect(['2024-02', '2026-02', '2026-04', '2026-12'].map(lastDayOf)).toEqual(['2024-02-29', '2026-02-28', '2026-04-30', '2026-12-31']);
  });
});
