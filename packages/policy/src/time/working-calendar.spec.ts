import { describe, expect, it } from 'vitest';
import { CalendarYearMissing, workingCalendar } from './working-calendar.ts';

const citation = { effectiveFrom: '2026-01-01', publishedOn: '2025-11-04', notice: { document: '示例', date: '2025-11-04' } };
const calendar = workingCalendar([
  {
    ...citation,
    year: 2026,
    holidays: [{ name: { zh: '春节', en: 'Spring Festival' }, from: '2026-02-15', to: '2026-02-23' }],
    makeUpWorkingDays: ['2026-02-14', '2026-02-28'],
  },
]);

describe('working days', () => {
  it('leave out weekends and holidays and take in make-up days', () => {
    expect(
      ['2026-02-13', '2026-02-14', '2026-02-16', '2026-02-23', '2026-02-24', '2026-02-28', '2026-03-01'].map((date) =>
        calendar.isWorkingDay(date),
      ),
    ).toEqual([true, true, false, false, true, true, false]);
  });

  it('count from the next day', () => {
    expect(calendar.addWorkingDays('2026-02-13', 1)).toBe('2026-02-14');
    expect(calendar.addWorkingDays('2026-02-14', 1)).toBe('2026-02-24');
    expect(calendar.addWorkingDays('2026-02-14', 0)).toBe('2026-02-14');
  });

  it('refuse a year without calendar instead of guessing', () => {
    expect(() => calendar.addWorkingDays('2026-12-31', 1)).toThrow(CalendarYearMissing);
    expect(() => calendar.limitedTo([2025]).isWorkingDay('2026-03-02')).toThrow(expect.objectContaining({ year: 2026 }));
    expect(calendar.years).toEqual([2026]);
  });
});
