import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { quietUntil, readQuietHours, usualQuietHours } from './quiet-hours.ts';

describe('quiet hours', () => {
  it.each([
    ['2026-03-10T20:59:59+08:00', null],
    ['2026-03-10T21:00:00+08:00', '2026-03-11T00:00:00.000Z'],
    ['2026-03-10T03:00:00+08:00', '2026-03-10T00:00:00.000Z'],
    ['2026-03-10T08:00:00+08:00', null],
  ])('at %s end at %s', (now, until) => {
    expect(quietUntil(now, usualQuietHours)).toBe(until);
  });

  it('always end later than now, within a day, and outside of themselves', () => {
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`);
    const instant = fc.date({ min: new Date('2026-01-01T00:00:00Z'), max: new Date('2027-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, instant, (from, until, now) => {
        const ends = quietUntil(now.toISOString(), { from, until });
        if (ends === null) return;
        expect(Date.parse(ends) - now.getTime()).toBeGreaterThan(0);
        expect(Date.parse(ends) - now.getTime()).toBeLessThanOrEqual(86_400_000);
        expect(quietUntil(ends, { from, until })).toBeNull();
      }),
    );
  });

  it('are read from one line, and nothing else is', () => {
    expect(readQuietHours('22:30-07:15')).toEqual({ from: '22:30', until: '07:15' });
    for (const wrong of ['', '21-8', '25:00-08:00', '21:00', '21:00-08:00-09:00'])
      expect(() => readQuietHours(wrong)).toThrow(/quiet hours/);
  });
});
