import type { LifeEventFact } from '@onething/events';
import type { LayerContent, PolicyLayerRelease } from '@onething/policy';
import { compilePolicy, hashLayer } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeEffect } from './change-effect.ts';
import type { ChildLife } from './child-life.ts';
import { benefitGiven, standingFacts } from './child-life.ts';
import { plusMonths } from './months.ts';

/** Amounts for tests, published by nobody. */
function amounts(code: string, fen: number): PolicyLayerRelease {
  const dated = { effectiveFrom: '2025-01-01', publishedOn: '2025-01-01' };
  const standards = [{ category: 'DE_FACTO_UNSUPPORTED' as const, from: '2025-01', fen, sample: true, citation: 'sample' }];
  const content: LayerContent = {
    policy: { amounts: { id: 'amounts', ...dated, citations: { sample: { document: '示例标准', clause: '一' } }, standards } },
  };
  return { code, name: { zh: code, en: code }, kind: 'city', releaseId: 'test-amounts', ...dated, hash: hashLayer(content), content };
}

const policy = compilePolicy([...loadPacks(), amounts('370100', 150_000), amounts('210100', 195_000)]);
const today = '2026-06-20';

const life = (more: Partial<ChildLife> = {}): ChildLife => ({
  category: 'DE_FACTO_UNSUPPORTED',
  enrolment: { countyCode: '210106', confirmedOn: '2026-01-15', firstMonth: '2026-02' },
  bornOn: '2015-03-12',
  registeredAt: '210106003',
  otherBenefits: [],
  father: { circumstances: [{ kind: 'SERVING_SENTENCE' }] },
  mother: { circumstances: [{ kind: 'DEAD' }] },
  events: [],
  ...more,
});
const effect = (fact: LifeEventFact, more: Partial<ChildLife> = {}) => changeEffect(policy, life(more), { fact }, today);

describe('from which month a change counts (辽民发〔2019〕66号 二（四）)', () => {
  const parent = (on: string): LifeEventFact => ({ kind: 'PARENT_EVENT', parent: 'father', ended: 'SERVING_SENTENCE', on });
  const ended =
    (kind: string) =>
    (on: string): LifeEventFact => ({ kind: 'PARENT_EVENT', parent: 'father', ended: kind, on });
  const withFather = (kind: string): Partial<ChildLife> => ({ father: { circumstances: [{ kind }] } });
  const grounds: [string, (on: string) => LifeEventFact, Partial<ChildLife>?][] = [
    ['a death', (on) => ({ kind: 'CHILD_DIED', on })],
    ['a release from prison', parent],
    ['the end of detoxification', ended('COMPULSORY_DETOX'), withFather('COMPULSORY_DETOX')],
    ['the end of another restriction', ended('OTHER_RESTRICTION'), withFather('OTHER_RESTRICTION')],
    ['the return of a parent out of contact', ended('OUT_OF_CONTACT'), withFather('OUT_OF_CONTACT')],
    ['the return of a parent declared missing', ended('DECLARED_MISSING'), withFather('DECLARED_MISSING')],
    ...['SERVING_SENTENCE', 'COMPULSORY_DETOX', 'OTHER_RESTRICTION'].map((began): [string, (on: string) => LifeEventFact] => [
      `${began} of the child`,
      (on) => ({ kind: 'CHILD_EVENT', began, on }),
    ]),
    ['a move to another province', (on) => ({ kind: 'MOVED', on, from: '210106003', to: '370112002' })],
    ['another cause', (on) => ({ kind: 'ENDED', on })],
  ];
  it.each(grounds)('%s stops from the next month, on the first and on the last day of a month alike', (_, fact, more) => {
    for (const [on, last] of [
      ['2026-05-31', '2026-05'],
      ['2026-06-01', '2026-06'],
      ['2026-06-20', '2026-06'],
    ] as const)
      expect(effect(fact(on), more)).toMatchObject({ lastMonth: last, fromMonth: plusMonths(last, 1), missing: [] });
  });

  it('before the first month leaves nothing to pay', () => {
    expect(effect({ kind: 'CHILD_DIED', on: '2026-01-20' })).toMatchObject({
      lastMonth: '2026-01',
      fromMonth: '2026-02',
      overpaidFen: 5 * 195_000,
    });
  });

  it('told late is an overpayment to the fen, told in time is none', () => {
    expect(effect({ kind: 'CHILD_DIED', on: '2026-04-30' })).toMatchObject({
      lastMonth: '2026-04',
      overpaidFen: 2 * 195_000,
      arrearsFen: 0,
    });
    expect(effect({ kind: 'CHILD_DIED', on: '2026-05-31' })).toMatchObject({ overpaidFen: 195_000 });
    expect(effect({ kind: 'CHILD_DIED', on: '2026-06-01' })).toMatchObject({ overpaidFen: 0 });
  });

  it('claims nothing of a month whose money never reached the family', () => {
    const died: LifeEventFact = { kind: 'CHILD_DIED', on: '2026-03-31' };
    expect(effect(died, { paidMonths: new Set(['2026-03', '2026-04', '2026-06']) })).toMatchObject({ overpaidFen: 2 * 195_000 });
    expect(effect(died, { paidMonths: new Set() })).toMatchObject({ overpaidFen: 0, lastMonth: '2026-03' });
    const events = [{ id: 'one', basisId: '', fact: died, corrects: null, recordedAt: '' }];
    const back = changeEffect(policy, life({ events, paidMonths: new Set() }), { fact: { kind: 'TAKEN_BACK' }, corrects: 'one' }, today);
    expect(back).toMatchObject({ arrearsFen: 3 * 195_000 });
  });

  it('stops nothing while the parent still meets another listed circumstance, or the event lies before the confirmation', () => {
    const father = {
      circumstances: [{ kind: 'SERVING_SENTENCE' }, { kind: 'SEVERE_DISABILITY', disability: 'PHYSICAL', grade: 2, certificate: true }],
    };
    expect(effect(parent('2026-06-01'), { father })).toMatchObject({ lastMonth: null, months: [], remains: [{ zh: '重残' }] });
    expect(effect(parent('2026-01-14'))).toMatchObject({ lastMonth: null, months: [] });
  });

  it('is open while it is unknown whether the parent still meets one', () => {
    const father = { circumstances: [{ kind: 'SERVING_SENTENCE' }, { kind: 'SEVERE_DISABILITY', disability: 'PHYSICAL', grade: 2 }] };
    expect(effect(parent('2026-06-01'), { father }).missing).not.toEqual([]);
  });

  it('at 18: stops from the month after the birthday, with twelve months at once, unless school goes on', () => {
    const of18 = { bornOn: '2008-06-15' };
    const stopped = effect({ kind: 'STUDY', level: 'NONE' }, of18);
    expect(stopped).toMatchObject({ lastMonth: '2026-06', lumpSum: { month: '2026-07', fen: 12 * 195_000 } });
    for (const [bornOn, lastMonth] of [
      ['2008-05-31', '2026-05'],
      ['2008-06-01', '2026-06'],
      ['2008-06-30', '2026-06'],
      ['2008-07-01', '2026-07'],
    ] as const)
      expect(effect({ kind: 'STUDY', level: 'NONE' }, { bornOn })).toMatchObject({ lastMonth });
  });

  it('at 17: the school that nobody knows yet bars no other change; what the change itself leaves open does', () => {
    const of17 = { bornOn: '2008-11-15' };
    const moved: LifeEventFact = { kind: 'MOVED', on: '2026-06-01', from: '210106003', to: '210202001' };
    expect(effect(moved, of17)).toMatchObject({ missing: [], fromMonth: '2026-07' });
    const benefits: LifeEventFact = { kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'DIBAO', fen: 60_000, from: '2026-05' }] };
    expect(effect(benefits, of17)).toMatchObject({ missing: [], fromMonth: '2026-05', overpaidFen: 120_000 });
    const father = { circumstances: [{ kind: 'SERVING_SENTENCE' }, { kind: 'SEVERE_DISABILITY', disability: 'PHYSICAL', grade: 2 }] };
    expect(effect(parent('2026-06-01'), { ...of17, father }).missing).toEqual(effect(parent('2026-06-01'), { father }).missing);
  });

  it('other benefits drawn make it the difference to the standard', () => {
    const answer = effect({ kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'DIBAO', fen: 60_000, from: '2026-05' }] });
    expect(answer).toMatchObject({ lastMonth: null, fromMonth: '2026-05', overpaidFen: 120_000 });
    expect(answer.months[0]).toMatchObject({ month: '2026-05', beforeFen: 195_000, afterFen: 135_000 });
  });

  it('taken back, everything is as it was', () => {
    const events = [{ id: 'one', basisId: '', fact: { kind: 'CHILD_DIED' as const, on: '2026-04-30' }, corrects: null, recordedAt: '' }];
    const back = changeEffect(policy, life({ events }), { fact: { kind: 'TAKEN_BACK' }, corrects: 'one' }, today);
    expect(back).toMatchObject({ reinstates: true, lastMonth: null, fromMonth: '2026-05', arrearsFen: 2 * 195_000, overpaidFen: 0 });
  });
});

describe('a move within a province', () => {
  const shandong = (more: Partial<ChildLife> = {}) =>
    life({ enrolment: { countyCode: '370112', confirmedOn: '2026-01-15', firstMonth: '2026-02' }, registeredAt: '370112002', ...more });
  const payerOf = (events: ChildLife['events'], month: string) => {
    const child = shandong({ events });
    return policy.benefit({ jurisdiction: '370112', on: today, given: benefitGiven(child, standingFacts(events)) }).payer[month];
  };

  it.each(Array.from({ length: 12 }, (_, index) => plusMonths('2026-02', index)))(
    'in %s: the old county pays that month, the new one the next',
    (month) => {
      for (const day of ['01', '28']) {
        const events = [
          {
            id: 'm',
            basisId: '',
            fact: { kind: 'MOVED' as const, on: `${month}-${day}`, from: '370112002', to: '370114001' },
            corrects: null,
            recordedAt: '',
          },
        ];
        expect(payerOf(events, month)).toBe('370112');
        expect(payerOf(events, plusMonths(month, 1))).toBe('370114');
      }
    },
  );

  it('on a leap day and on the 31st as on any other', () => {
    for (const on of ['2028-02-29', '2026-08-31']) {
      const events = [
        { id: 'm', basisId: '', fact: { kind: 'MOVED' as const, on, from: '370112002', to: '370114001' }, corrects: null, recordedAt: '' },
      ];
      expect([payerOf(events, on.slice(0, 7)), payerOf(events, plusMonths(on.slice(0, 7), 1))]).toEqual(['370112', '370114']);
    }
  });

  it('after any sequence of moves every month has exactly one payer, the county of registration at its begin; no month is left out', () => {
    const counties = ['370112002', '370114001', '370102001', '370181001'];
    const move = fc.record({ to: fc.constantFrom(...counties), day: fc.integer({ min: 0, max: 700 }) });
    fc.assert(
      fc.property(fc.uniqueArray(move, { maxLength: 6, selector: ({ day }) => day }), (moves) => {
        const dated = moves
          .map(({ to, day }) => ({ to, on: new Date(Date.UTC(2026, 0, 16 + day)).toISOString().slice(0, 10) }))
          .toSorted((one, other) => (one.on < other.on ? -1 : 1));
        let from = '370112002';
        const events = dated.map(({ to, on }, index) => {
          const fact = { kind: 'MOVED' as const, on, from, to };
          from = to;
          return { id: String(index), basisId: '', fact, corrects: null, recordedAt: String(index) };
        });
        const answer = policy.benefit({ jurisdiction: '370112', on: today, given: benefitGiven(shandong(), standingFacts(events)) });
        for (let month = '2026-02'; month <= '2028-01'; month = plusMonths(month, 1)) {
          // Deliberately naive: whoever had the child on the last day before the month.
          const expected = dated.findLast(({ on }) => on < `${month}-01`)?.to ?? '370112002';
          expect([month, answer.payer[month]]).toEqual([month, expected.slice(0, 6)]);
          expect(answer.months[month]).toBe(150_000);
        }
      }),
      { numRuns: 150 },
    );
  });
});
