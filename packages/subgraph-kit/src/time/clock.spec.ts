import { describe, expect, it } from 'vitest';
import { clockAt, dayInChina, systemClock } from './clock.ts';

describe('clocks', () => {
  it.each([
    ['2026-03-09T15:59:59.999Z', '2026-03-09'],
    ['2026-03-09T16:00:00.000Z', '2026-03-10'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ])('%s is the %s in China', (instant, day) => expect(dayInChina(instant)).toBe(day));

  it('stay on their day while the time of day runs', () => {
    const clock = clockAt('2024-02-29');
    expect(clock.today()).toBe('2024-02-29');
    expect(dayInChina(clock.now())).toBe('2024-02-29');
    expect(clock.now()).toMatch(/^2024-02-2[89]T\d\d:\d\d:\d\d\.\d{3}Z$/);
    for (const wrong of ['2026-02-30', '2026-3-1', 'today']) expect(() => clockAt(wrong)).toThrow('not a date');
  });

  it.each(['America/Los_Angeles', 'Pacific/Kiritimati', 'Asia/Shanghai'])('mean the day in China on a machine in %s', (zone) => {
    const usual = process.env['TZ'];
    process.env['TZ'] = zone;
    try {
      expect(dayInChina('2026-12-31T15:59:59.999Z')).toBe('2026-12-31');
      expect(dayInChina('2026-12-31T16:00:00.000Z')).toBe('2027-01-01');
      expect(dayInChina(clockAt('2027-01-01').now())).toBe('2027-01-01');
    } finally {
      if (usual === undefined) delete process.env['TZ'];
      else process.env['TZ'] = usual;
    }
  });

  it('of the machine agree on day and instant', () => {
    const clock = systemClock();
    expect(clock.today()).toBe(dayInChina(clock.now()));
  });
});
