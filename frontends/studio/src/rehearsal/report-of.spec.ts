import { describe, expect, it } from 'vitest';
import { reportOf } from './report-of.ts';
import type { Rehearsal } from './rehearsal.operations.ts';

describe('the report of a rehearsal', () => {
  it('tells figures in yuan, in the page’s language, and no spreadsheet takes a name for a formula', () => {
    const rehearsal = {
      endedAt: '2026-11-22T06:36:00Z',
      amountSums: [{ kind: 'GAINS', cases: 3, beforeFen: 390_000, afterFen: 420_050 }],
      monthlyCost: [{ month: '2027-01', beforeFen: 100, afterFen: 200 }],
      yearCost: null,
      policyCaseFigures: { total: 148, redBefore: 0, redAfter: 1, newlyRed: 1 },
    } as unknown as Rehearsal;
    const lines = reportOf(rehearsal, { name: '=1+1 "草稿"' }, 'en').split('\r\n');
    expect(lines[0]).toBe('"Draft","\'=1+1 ""草稿"""');
    expect(lines).toContain('"GAINS",3,"3900.00","4200.50"');
    expect(lines).toContain('"2027-01","1.00","2.00"');
    expect(lines.at(-1)).toBe('"Failing",1');
  });
});
