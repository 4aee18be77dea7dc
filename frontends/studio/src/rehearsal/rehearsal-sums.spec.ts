import { describe, expect, it } from 'vitest';
import { countOf, linesOf, yearOf } from './rehearsal-sums.ts';
import type { AmountKind, AmountSum } from './rehearsal.operations.ts';

const sum = (code: string, kind: AmountKind, cases: number, beforeFen: number, afterFen: number): AmountSum => ({
  kind,
  county: { code, name: { zh: code, en: code } },
  category: null,
  cause: null,
  cases,
  beforeFen,
  afterFen,
  differenceFen: 0,
  arrearsFen: 0,
});

describe('the figures of a rehearsal', () => {
  const sums = [
    sum('410102', 'GAINS', 3, 390_000, 420_000),
    sum('410102', 'LOSES', 1, 70_000, 60_000),
    sum('410103', 'GAINS', 5, 0, 650_000),
  ];
  it('count children by kind', () => {
    expect([countOf(sums, 'GAINS'), countOf(sums, 'LOSES'), countOf(null, 'GAINS')]).toEqual([8, 1, 0]);
  });
  it('stand one line a county, the largest change first', () => {
    expect(linesOf(sums).map(({ key, gains, loses, monthlyFen }) => [key, gains, loses, monthlyFen])).toEqual([
      ['410103', 5, 0, 650_000],
      ['410102', 3, 1, 20_000],
    ]);
  });
  it('know a budget only where every county has one', () => {
    const year = {
      county: { code: '', name: { zh: '', en: '' } },
      fiscalYear: 2027,
      throughMonth: '2027-12',
      beforeFen: 10,
      afterFen: 12,
      breachMonthAfter: null,
    };
    expect(
      yearOf(
        [
          { ...year, budgetFen: 20 },
          { ...year, budgetFen: 5 },
        ],
        2027,
      ),
    ).toEqual({ beforeFen: 20, afterFen: 24, budgetFen: 25 });
    expect(
      yearOf(
        [
          { ...year, budgetFen: 20 },
          { ...year, budgetFen: null },
        ],
        2027,
      )?.budgetFen,
    ).toBeNull();
    expect(yearOf([], 2027)).toBeUndefined();
  });
});
