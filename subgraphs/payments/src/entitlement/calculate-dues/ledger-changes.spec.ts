import { monthsFrom } from '@onething/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Due } from './due.ts';
import { ledgerChanges, liveRows, type LedgerRow } from './ledger-changes.ts';

const months = monthsFrom('2026-04', 12);

const dueArbitrary = (month: string): fc.Arbitrary<Due> =>
  fc.record({
    month: fc.constant(month),
    kind: fc.constant('MONTHLY' as const),
    payerCode: fc.constantFrom('210106', '210107'),
    amountFen: fc.integer({ min: 0, max: 300_000 }),
    basis: fc.constantFrom('FULL' as const, 'TOP_UP' as const, 'NONE' as const),
    lines: fc.constant([]),
    sample: fc.boolean(),
  });

/** Some of the months due, some undecided, some neither. */
const duesArbitrary = fc
  .array(fc.constantFrom('due', 'undecided', 'over'), { minLength: months.length, maxLength: months.length })
  .chain((fates) =>
    fc.record({
      dues: fc.tuple(...months.filter((_, index) => fates[index] === 'due').map(dueArbitrary)) as fc.Arbitrary<Due[]>,
      undecidedMonths: fc.constant(months.filter((_, index) => fates[index] === 'undecided')),
    }),
  );

const append = (rows: LedgerRow[], dues: { dues: Due[]; undecidedMonths: string[] }): LedgerRow[] => [
  ...rows,
  ...ledgerChanges(rows, dues),
];

describe('the month ledger', () => {
  it('says what was last calculated, whatever was calculated before', () => {
    fc.assert(
      fc.property(fc.array(duesArbitrary, { minLength: 1, maxLength: 6 }), (calculations) => {
        const rows = calculations.reduce<LedgerRow[]>(append, []);
        const last = calculations.at(-1)!;
        const live = new Map(liveRows(rows).map((row) => [row.month, row]));
        for (const due of last.dues) expect(live.get(due.month)).toMatchObject(due);
        for (const month of months) {
          if (last.undecidedMonths.includes(month) || last.dues.some((due) => due.month === month)) continue;
          expect(live.get(month)?.amountFen ?? 0).toBe(0);
        }
      }),
    );
  });

  it('never records a month twice under one revision and never rewrites a row', () => {
    fc.assert(
      fc.property(fc.array(duesArbitrary, { minLength: 1, maxLength: 6 }), (calculations) => {
        let rows: LedgerRow[] = [];
        for (const dues of calculations) {
          const before = structuredClone(rows);
          rows = append(rows, dues);
          expect(rows.slice(0, before.length)).toEqual(before);
        }
        const keys = rows.map((row) => `${row.month} ${row.kind} ${row.revision}`);
        expect(new Set(keys).size).toBe(keys.length);
        for (const row of rows) {
          if (row.revision > 1) expect(keys).toContain(`${row.month} ${row.kind} ${row.revision - 1}`);
        }
      }),
    );
  });

  it('appends nothing when asked again', () => {
    fc.assert(
      fc.property(duesArbitrary, duesArbitrary, (first, second) => {
        const rows = append(append([], first), second);
        expect(ledgerChanges(rows, second)).toEqual([]);
      }),
    );
  });

  it('neither pays nor forgets a month that cannot be calculated any more, and says why one is taken back', () => {
    const due: Due = {
      month: '2026-04',
      kind: 'MONTHLY',
      payerCode: '210106',
      amountFen: 195_000,
      basis: 'FULL',
      lines: [],
      sample: false,
    };
    const rows = append([], { dues: [due], undecidedMonths: [] });
    const undecided = append(rows, { dues: [], undecidedMonths: ['2026-04'] });
    expect(undecided.slice(1)).toMatchObject([{ month: '2026-04', amountFen: 0, basis: 'UNDECIDED', payerCode: '210106', revision: 2 }]);
    expect(append(undecided, { dues: [due], undecidedMonths: [] }).slice(2)).toMatchObject([{ ...due, revision: 3 }]);
    const why = [{ kind: 'NONE' as const, label: { zh: '终止', en: 'Ended' }, amountFen: 0 }];
    expect(ledgerChanges(undecided, { dues: [], undecidedMonths: [], ended: why })).toMatchObject([
      { month: '2026-04', amountFen: 0, basis: 'NONE', lines: why, revision: 3 },
    ]);
    expect(ledgerChanges([], { dues: [], undecidedMonths: ['2026-04'] })).toEqual([]);
  });

  it('keeps the monthly amount and the lump sum of one month apart', () => {
    const monthly: Due = {
      month: '2026-06',
      kind: 'MONTHLY',
      payerCode: '210106',
      amountFen: 195_000,
      basis: 'FULL',
      lines: [],
      sample: false,
    };
    const lumpSum: Due = { ...monthly, kind: 'LUMP_SUM', amountFen: 2_340_000 };
    expect(append([], { dues: [monthly, lumpSum], undecidedMonths: [] })).toHaveLength(2);
  });
});
