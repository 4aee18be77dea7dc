import type { ConfirmedEnrolment, OtherBenefitFact } from '@onething/events';
import { compilePolicy, type Policy, type StandardEntry, monthsFrom } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { standardsRelease } from '../../testing/sample-case.ts';
import { calculateDues } from './calculate-dues.ts';
import { calculatedMonths } from './dues-of.ts';

const packs = loadPacks();
const on = '2026-03-10';

function policyWith(standards: { from: string; fen: number; mode?: StandardEntry['mode'] }[]): Policy {
  const entries = standards.map((entry) => ({ ...entry, category: 'DE_FACTO_UNSUPPORTED' as const }));
  return compilePolicy([...packs, standardsRelease('210100', 'spec', '2025-01-01', entries)]);
}

type Facts = Partial<Omit<ConfirmedEnrolment, 'category'>> & { moves?: { on: string; from: string; to: string }[] };

function calculate(policy: Policy, facts: Facts = {}, firstMonth = '2026-04') {
  return calculateDues(
    policy,
    { county: '210106', confirmedOn: on, firstMonth, facts: { category: 'DE_FACTO_UNSUPPORTED', bornOn: '2016-02-11', ...facts } },
    on,
  );
}

const months = monthsFrom('2025-01', 40);
const month = fc.constantFrom(...months);
const fen = fc.integer({ min: 0, max: 400_000 });

const benefit: fc.Arbitrary<OtherBenefitFact> = fc
  .record({
    kind: fc.constantFrom('DIBAO' as const, 'TEKUN' as const, 'DISABLED_LIVING' as const, 'DISABLED_NURSING' as const),
    amount: fc.oneof(fc.record({ fen }), fc.record({ householdFen: fen, members: fc.integer({ min: 1, max: 9 }) })),
    from: fc.option(month, { nil: undefined }),
    until: fc.option(month, { nil: undefined }),
  })
  .map(({ kind, amount, from, until }) => ({ kind, ...amount, ...(from ? { from } : {}), ...(until ? { until } : {}) }));

const standards = fc.uniqueArray(fc.record({ from: month, fen }), { minLength: 1, maxLength: 4, selector: ({ from }) => from });
const bornOn = fc
  .date({ min: new Date('2008-01-01'), max: new Date('2026-03-01'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

describe('the dues of the first twelve months and of a year from now', () => {
  it('account for every month exactly once: due, undecided or over; never paid twice, never skipped', () => {
    fc.assert(
      fc.property(standards, fc.array(benefit, { maxLength: 4 }), bornOn, month, (published, otherBenefits, born, first) => {
        const calculation = calculate(policyWith(published), { otherBenefits, bornOn: born }, first);
        const due = calculation.dues.filter(({ kind }) => kind === 'MONTHLY').map((one) => one.month);
        const accounted = [...due, ...calculation.undecidedMonths].toSorted();
        expect(new Set(accounted).size).toBe(accounted.length);
        expect(accounted).toEqual(monthsFrom(first, 60).slice(0, accounted.length));
        // Until a year from now at least, unless the child is of age before.
        const ahead = monthsFrom(on.slice(0, 7), calculatedMonths + 1).at(-1)!;
        if (!calculation.over && !calculation.problem) expect(accounted.at(-1)! >= ahead).toBe(true);
        expect(calculation.throughMonth === null || calculation.throughMonth >= ahead).toBe(true);
        expect(calculation.undecidedMonths.length > 0).toBe(calculation.problem !== null);
        if (calculation.problem) expect(calculation.problem.month).toBe(calculation.undecidedMonths[0]);
      }),
      { numRuns: 150 },
    );
  });

  it('are what their lines say: standard less deductions, never below nothing, never above the standard', () => {
    fc.assert(
      fc.property(standards, fc.array(benefit, { maxLength: 4 }), month, (published, otherBenefits, first) => {
        for (const due of calculate(policyWith(published), { otherBenefits }, first).dues) {
          const parts = due.lines.filter(({ kind }) => kind === 'STANDARD' || kind === 'DEDUCTION');
          const sum = parts.reduce((total, { amountFen }) => total + amountFen, 0);
          const standard = parts.find(({ kind }) => kind === 'STANDARD');
          expect(due.amountFen).toBe(Math.max(0, sum));
          expect(due.amountFen).toBeLessThanOrEqual(standard?.amountFen ?? -1);
          expect(due.lines.at(-1)).toMatchObject({
            kind: due.amountFen > 0 || due.basis === 'FULL' ? 'TOTAL' : 'NONE',
            amountFen: due.amountFen,
          });
          expect(due.sample).toBe(true);
          expect(due.basis === 'FULL').toBe(parts.every(({ kind, amountFen }) => kind === 'STANDARD' || amountFen === 0));
        }
      }),
      { numRuns: 150 },
    );
  });

  it('follow the standard effective in each month', () => {
    fc.assert(
      fc.property(standards, month, (published, first) => {
        const calculation = calculate(policyWith(published), {}, first);
        for (const each of monthsFrom(first, calculatedMonths)) {
          const effective = published
            .filter(({ from }) => from <= each)
            .toSorted((a, b) => (a.from < b.from ? -1 : 1))
            .at(-1);
          const due = calculation.dues.find((one) => one.month === each);
          if (effective) expect(due?.amountFen).toBe(effective.fen);
          else expect(calculation.undecidedMonths).toContain(each);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('never grow when another benefit grows', () => {
    fc.assert(
      fc.property(fen, fen, fen, (standard, drawn, more) => {
        const policy = policyWith([{ from: '2026-01', fen: standard }]);
        const amountWith = (dibao: number): number =>
          calculate(policy, { otherBenefits: [{ kind: 'DIBAO', fen: dibao }] }).dues[0]?.amountFen ?? -1;
        expect(amountWith(drawn + more)).toBeLessThanOrEqual(amountWith(drawn));
      }),
      { numRuns: 60 },
    );
  });

  it('end with the month of the 18th birthday, with the sum paid once in the month after', () => {
    const policy = policyWith([{ from: '2026-01', fen: 195_000 }]);
    const { dues, problem } = calculate(policy, { bornOn: '2008-06-15', study: { level: 'NONE' } });
    const monthly = dues.filter(({ kind }) => kind === 'MONTHLY');
    expect(monthly.map(({ month: each, basis }) => `${each} ${basis}`)).toEqual([
      '2026-04 FULL',
      '2026-05 FULL',
      '2026-06 FULL',
      '2026-07 NONE',
    ]);
    expect(monthly.at(-1)).toMatchObject({
      amountFen: 0,
      payerCode: '210106',
      lines: [{ kind: 'NONE', citation: { clause: expect.any(String) } }],
    });
    expect(dues.filter(({ kind }) => kind === 'LUMP_SUM')).toMatchObject([
      { month: '2026-07', amountFen: 2_340_000, sample: true, lines: [{ amountFen: 2_340_000 }] },
    ]);
    expect(problem).toBeNull();
  });

  it('wait for the school question where it decides, and pay until then', () => {
    const { dues, state, problem } = calculate(policyWith([{ from: '2026-01', fen: 195_000 }]), { bornOn: '2008-06-15' });
    expect(dues.map(({ month: each }) => each)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect([state, problem]).toMatchObject(['FACTS_MISSING', { code: 'FACTS_MISSING', month: '2026-07', missing: ['study'] }]);
  });

  it('wait, from the month after a move, at the county the child moved to', () => {
    const moves = [{ on: '2026-08-31', from: '210106', to: '210202' }];
    const { record } = calculate(policyWith([{ from: '2026-01', fen: 195_000 }]), { bornOn: '2008-06-15', moves });
    const payers = record.undecided?.slice(0, 4).map(({ month: of, payerCode }) => `${of} ${payerCode}`);
    expect(payers).toEqual(['2026-07 210106', '2026-08 210106', '2026-09 210202', '2026-10 210202']);
  });

  it('wait where it is unclear what is drawn elsewhere', () => {
    const { dues, problem } = calculate(policyWith([{ from: '2026-01', fen: 195_000 }]), { otherBenefits: [{ kind: 'DIBAO' }] });
    expect(dues).toEqual([]);
    expect(problem).toMatchObject({ code: 'FACTS_MISSING', month: '2026-04', missing: ['otherBenefits.DIBAO.fen'] });
  });

  it('are none, and nothing is awaited, where a category brings care and no money', () => {
    const policy = compilePolicy(packs);
    const inZhongyuan = (category: string) =>
      calculateDues(policy, { county: '410102', confirmedOn: on, facts: { category, bornOn: '2016-02-11' } }, on);
    expect(inZhongyuan('LEFT_BEHIND')).toMatchObject({ state: 'CARE_ONLY', dues: [], undecidedMonths: [], problem: { code: 'CARE_ONLY' } });
    expect(inZhongyuan('POOR_FAMILY')).toMatchObject({ state: 'STANDARD_UNSET', problem: { code: 'STANDARD_UNSET' } });
  });

  it('wait where the child is registered in another county than the one that confirmed', () => {
    const policy = policyWith([{ from: '2026-01', fen: 195_000 }]);
    for (const registeredAt of ['210107001', '370112002']) {
      expect(calculate(policy, { registeredAt })).toMatchObject({
        dues: [],
        state: 'FACTS_MISSING',
        problem: { missing: ['child.registeredAt'] },
      });
    }
    expect(calculate(policy, { registeredAt: '210106003' }).dues).toHaveLength(12);
  });
});
