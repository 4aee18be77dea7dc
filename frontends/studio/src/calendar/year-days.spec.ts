import { describe, expect, it } from 'vitest';
import { daysOf, kindOf } from './year-days.ts';

const calendar = {
  holidays: [{ name: { zh: '国庆节', en: 'National Day' }, from: '2026-10-01', to: '2026-10-07' }],
  makeUpWorkingDays: ['2026-10-10'],
};

describe('the days of a year', () => {
  it('begin under their weekday, Monday first', () => {
    // 1 October 2026 is a Thursday, 1 June 2026 a Monday, 1 November 2026 a Sunday.
    expect(daysOf(2026, 10).indexOf(1)).toBe(3);
    expect(daysOf(2026, 6).indexOf(1)).toBe(0);
    expect(daysOf(2026, 11).indexOf(1)).toBe(6);
    expect(daysOf(2028, 2).at(-1)).toBe(29);
  });
  it.each([
    ['2026-09-30', 'work'],
    ['2026-10-01', 'holiday'],
    ['2026-10-07', 'holiday'],
    ['2026-10-08', 'work'],
    ['2026-10-10', 'makeUp'],
    ['2026-10-11', 'weekend'],
  ])('%s is a day of kind %s', (date, kind) => {
    expect(kindOf(calendar, date)).toBe(kind);
  });
});
