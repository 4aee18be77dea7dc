import { type BenefitAnswer, compilePolicy, type OtherBenefitKind } from '@onething/policy';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from './loading/load-packs.ts';

const policy = compilePolicy(loadPacks());
const KINDS: OtherBenefitKind[] = ['DIBAO', 'TEKUN', 'DISABLED_LIVING', 'DISABLED_NURSING'];
const fen = fc.integer({ min: 0, max: 300_000 });
const benefit = fc.oneof(
  fc.record({ kind: fc.constantFrom(...KINDS), fen }),
  fc.record({ kind: fc.constantFrom(...KINDS), householdFen: fen, members: fc.integer({ min: 1, max: 7 }) }),
);
const day = fc.integer({ min: 0, max: 300 }).map((index) => new Date(Date.UTC(2026, 0, 1) + index * 86_400_000).toISOString().slice(0, 10));

const ask = (given: object, standards: object[]): BenefitAnswer =>
  policy.benefit({ jurisdiction: '210102', on: '2026-03-15', given, parameters: { standards } });
const enrolments = [{ category: 'DE_FACTO_UNSUPPORTED', confirmedOn: '2026-01-15' }];
const standard = (amount: number, jurisdiction = '210000') => ({
  category: 'DE_FACTO_UNSUPPORTED',
  from: '2026-01',
  fen: amount,
  jurisdiction,
});

describe('benefits', () => {
  it('never fall below nothing, never exceed the standard, and their lines add up', () => {
    fc.assert(
      fc.property(fen, fc.array(benefit, { maxLength: 4 }), (amount, otherBenefits) => {
        const { months, basis, explanation } = ask({ enrolments, otherBenefits }, [standard(amount)]);
        for (const [month, due] of Object.entries(months)) {
          expect(Number.isSafeInteger(due) && due >= 0 && due <= amount).toBe(true);
          const lines = explanation[month] ?? [];
          const sum = lines
            .filter(({ kind }) => kind === 'STANDARD' || kind === 'DEDUCTION')
            .reduce((total, line) => total + line.amountFen, 0);
          expect(due).toBe(Math.max(0, sum));
          expect(basis[month] === 'FULL').toBe(
            due === amount && lines.filter(({ kind }) => kind === 'DEDUCTION').every((line) => line.amountFen === 0),
          );
        }
      }),
    );
  });

  it('leave no gap and no overlap when a child moves within the province', () => {
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), (days) => {
        const counties = ['210102', '210202', '210103', '210204', '210105'];
        const moves = days.toSorted().map((on, index) => ({ on, from: counties[index], to: counties[index + 1] }));
        const { months, payer } = ask({ enrolments, moves }, [standard(195_000)]);
        for (let index = 2; index <= 12; index += 1) {
          const month = `2026-${String(index).padStart(2, '0')}`;
          expect(months[month]).toBe(195_000);
          expect(payer[month]).toBe(moves.filter(({ on }) => on.slice(0, 7) < month).at(-1)?.to ?? '210102');
        }
      }),
    );
  });

  it('that exclude each other are never paid for the same month: the one confirmed later takes over for good', () => {
    const amounts = { ORPHAN: 210_000, DE_FACTO_UNSUPPORTED: 195_000, KEY_DIFFICULTY: 150_000 };
    const standards = Object.entries(amounts).map(([category, amount]) => ({ ...standard(amount), category }));
    const confirmed = fc.record({ category: fc.constantFrom(...(Object.keys(amounts) as (keyof typeof amounts)[])), confirmedOn: day });
    fc.assert(
      fc.property(fc.uniqueArray(confirmed, { minLength: 2, maxLength: 4, selector: ({ confirmedOn }) => confirmedOn }), (several) => {
        const { months, category } = ask({ enrolments: several }, standards);
        const order = several.toSorted((one, other) => (one.confirmedOn < other.confirmedOn ? -1 : 1)).map((each) => each.category);
        let turn = 0;
        for (const month of Object.keys(months).toSorted()) {
          const paid = category[month] as keyof typeof amounts;
          expect(months[month]).toBe(amounts[paid]);
          turn = order.indexOf(paid, turn);
          expect(turn).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  it('owe exactly what was due and not paid', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom('2026-02', '2026-03', '2026-04', '2026-05'), fen, { minKeys: 1 }), (paid) => {
        const { arrears, arrearsTotalFen, months } = ask({ enrolments, paid }, [standard(195_000)]);
        const last = Object.keys(paid).toSorted().at(-1) ?? '';
        const due = Object.entries(months)
          .filter(([month]) => month <= last)
          .reduce((sum, [, amount]) => sum + amount, 0);
        expect(arrearsTotalFen).toBe(due - Object.values(paid).reduce((sum, amount) => sum + amount, 0));
        expect(Object.values(arrears).reduce((sum, amount) => sum + amount, 0)).toBe(arrearsTotalFen);
      }),
    );
  });

  it('refuse an amount nobody published, naming place, category and month', () => {
    const answer = policy.benefit({ jurisdiction: '370112002', on: '2026-03-15', given: { enrolments } });
    expect(answer.months).toEqual({});
    expect(answer.errors).toEqual([{ code: 'STANDARD_UNSET', jurisdiction: '370112', category: 'DE_FACTO_UNSUPPORTED', month: '2026-02' }]);
  });
});
