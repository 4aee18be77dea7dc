import type { AmountEffect, AmountSum, Cause, Rehearsal } from '../src/rehearsal/rehearsal.operations.ts';

const place = (code: string, zh: string, en: string) => ({ code, name: { zh, en } });
const counties = [
  place('410105', '金水区', 'Jinshui'),
  place('410103', '二七区', 'Erqi'),
  place('410102', '中原区', 'Zhongyuan'),
  place('410181', '巩义市', 'Gongyi'),
];
const cause: Cause = {
  id: 'standards/ORPHAN',
  label: { zh: '标准提高', en: 'Standard raised' },
  citation: { document: '郑民文〔2026〕示例号', clause: '一（二）' },
};

const sum = (kind: AmountSum['kind'], cases: number, each: number, patch: Partial<AmountSum> = {}): AmountSum => ({
  kind,
  county: null,
  category: null,
  cause: null,
  cases,
  beforeFen: cases * 130_000,
  afterFen: cases * (130_000 + each),
  differenceFen: cases * each * 12,
  arrearsFen: 0,
  ...patch,
});

/** Sums by county, category or clause. */
export function sampleSums(by: string): AmountSum[] {
  if (by === 'CATEGORY')
    return [sum('GAINS', 6_100, 10_000, { category: 'ORPHAN' }), sum('LOSES', 20, -6_000, { category: 'DE_FACTO_UNSUPPORTED' })];
  if (by === 'CLAUSE') return [sum('GAINS', 6_100, 10_000, { cause }), sum('LOSES', 20, -6_000, { cause })];
  return counties.flatMap((county, index) => [
    sum('GAINS', 2_061 - index * 300, 10_000, { county }),
    ...(index % 2 === 1 ? [sum('LOSES', 10, -6_000, { county })] : []),
  ]);
}

/** A rehearsal of the samples in a state. */
export function sampleRehearsal(state: Rehearsal['state'], revision: number): Rehearsal {
  const running = state === 'RUNNING';
  return {
    id: 'rehearsal-1',
    state,
    draftRevision: revision,
    requestedBy: '李文静（示例）',
    requestedAt: '2026-11-22T06:35:00Z',
    endedAt: running ? null : '2026-11-22T06:36:00Z',
    fromMonth: '2027-01',
    amountProgress: {
      state,
      total: 6_666,
      done: running ? 4_100 : 6_666,
      changed: 6_120,
      unanswered: 3,
      failure: state === 'FAILED' ? 'RELEASE_MISSING' : null,
    },
    caseProgress: { state, total: 310, done: running ? 100 : 310, changed: 48, unanswered: 0, failure: null },
    caseEffectCounts: running
      ? null
      : [
          { kind: 'NEWLY_ELIGIBLE', open: 41, enrolled: 0 },
          { kind: 'DEADLINE_BROKEN', open: 7, enrolled: 0 },
        ],
    policyCaseFigures: running ? null : { total: 148, redBefore: 0, redAfter: 1, newlyRed: 1 },
    amountSums: running ? [] : [sum('GAINS', 6_100, 10_000), sum('LOSES', 20, -6_000)],
    monthlyCost: Array.from({ length: 12 }, (_, index) => ({
      month: `2027-${String(index + 1).padStart(2, '0')}`,
      beforeFen: 866_580_000,
      afterFen: 927_460_000,
    })),
    yearCost: counties.slice(0, 2).map((county) => ({
      county,
      fiscalYear: 2027,
      throughMonth: '2027-12',
      beforeFen: 5_199_480_000,
      afterFen: 5_564_760_000,
      budgetFen: 5_500_000_000,
      breachMonthAfter: county.code === '410105' ? '2027-12' : null,
    })),
  };
}

/** Children that would be paid otherwise. */
export const sampleEffects: AmountEffect[] = counties.map((county, index) => ({
  id: `effect-${index}`,
  kind: index === 1 ? 'LOSES' : 'GAINS',
  case: { id: `case-${index}`, childName: ['刘*萱', '陈*涵', '张*宇', '赵*琪'][index] ?? null },
  county,
  category: 'ORPHAN',
  month: '2027-01',
  beforeFen: index === 1 ? 62_000 : 130_000,
  afterFen: index === 1 ? 56_000 : 140_000,
  differenceFen: index === 1 ? -72_000 : 120_000,
  cause,
}));

/** The policy case of the samples that turns red. */
export const samplePolicyCases = [
  {
    id: 'zz-094',
    title: '补差含重复扣减',
    code: '410100',
    onDay: '2027-01-15',
    passedBefore: true,
    passedAfter: false,
    source: '郑民文〔2020〕57号',
    clause: '二（二）2',
    differences: [{ path: 'months.2027-01', expected: 64_000, actual: 56_000 }],
  },
];
