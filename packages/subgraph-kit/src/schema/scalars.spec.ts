import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateScalar, DateTimeScalar, FenScalar, JurisdictionCodeScalar, MonthScalar } from './scalars.ts';

describe('scalars', () => {
  it.each([
    [DateScalar, ['2024-02-29', '2026-12-31'], ['2026-02-29', '2026-13-01', '2026-1-1', '20260101', '2026-01-01T00:00:00Z', 20260101]],
    [MonthScalar, ['2026-01', '2026-12'], ['2026-00', '2026-13', '2026-1', '202601', 1]],
    [
      DateTimeScalar,
      ['2026-03-10T01:02:03Z', '2026-03-10T01:02:03.456+08:00'],
      ['2026-03-10', '2026-02-30T00:00:00Z', '2026-03-10T25:00:00Z', 'now', 1],
    ],
    [JurisdictionCodeScalar, ['370112', '370112001', '370112001002'], ['37011', '3701120', '37011a', 370112]],
    [FenScalar, [0, -1, Number.MAX_SAFE_INTEGER], [0.5, 2 ** 53, '1', NaN]],
  ] as const)('%s take what they are and nothing else', (scalar, good, bad) => {
    for (const value of good) expect(scalar.parseValue(value)).toBe(value);
    for (const value of bad) expect(() => scalar.parseValue(value)).toThrow();
    for (const value of bad) expect(() => scalar.serialize(value)).toThrow();
  });

  it('take every day of the calendar', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }), (date) => {
        const day = date.toISOString().slice(0, 10);
        expect(DateScalar.parseValue(day)).toBe(day);
      }),
    );
  });
});
