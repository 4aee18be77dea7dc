import type { ConfirmedEnrolment, LifeEventFact } from '@onething/events';
import { compilePolicy, type Policy, monthsFrom } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { eighteenth, type NaiveChild, type NaiveLaw, naiveLumpSum, naiveMonths, unset } from '../testing/naive-reference.ts';
import { standardsRelease } from '../testing/sample-case.ts';
import { type Calculation, calculateDues, replays } from './calculate-dues/calculate-dues.ts';
import { ledgerChanges, type LedgerRow, liveRows } from './calculate-dues/ledger-changes.ts';
import { factsKnown, type KnownEvent } from './life-event/facts-known.ts';

const packs = loadPacks();
const today = '2026-11-15';
const through = monthsFrom(today.slice(0, 7), 13).at(-1)!;
/** The same lives in every run of CI; another seed lives others. */
const seed = Number(process.env['LIFE_SEED'] ?? 20_261_115);
const counties = { LIAONING: ['210106', '210107', '210202', '210302'], ZHENGZHOU: ['410102', '410103'] } as const;
const cities = { LIAONING: ['210100', '210200', '210300'], ZHENGZHOU: ['410100'] } as const;
const category = { LIAONING: 'DE_FACTO_UNSUPPORTED', ZHENGZHOU: 'ORPHAN' } as const;

const dayBetween = (from: string, to: string): fc.Arbitrary<string> => {
  const first = Date.parse(from);
  const days = (Date.parse(to) - first) / 86_400_000;
  return fc.integer({ min: 0, max: days }).map((index) => new Date(first + index * 86_400_000).toISOString().slice(0, 10));
};
/** Days people forget: leap days, the last of a month, the first. */
const day = fc.oneof(
  dayBetween('2020-01-01', '2027-06-30'),
  fc.constantFrom(
    '2020-02-29',
    '2024-02-29',
    '2023-02-28',
    '2022-12-31',
    '2023-01-01',
    '2024-01-31',
    '2025-03-31',
    '2026-10-31',
    '2026-12-31',
  ),
);
const month = fc.constantFrom(...monthsFrom('2020-01', 90));
const fen = fc.integer({ min: 0, max: 300_000 });
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> => fc.option(arbitrary, { nil: undefined });

const lawOf = (place: NaiveChild['place']): fc.Arbitrary<NaiveLaw> =>
  fc
    .tuple(
      ...cities[place].map((city) =>
        fc.array(fc.record({ from: month, fen, publishedOn: dayBetween('2020-01-01', '2027-01-01') }), { maxLength: 4 }).map((raises) => [
          { city, from: '2019-12', fen: 150_000, publishedOn: '2019-12-01' },
          // Retroactive where published after its month; announced where published in the future.
          ...raises.map((raise) => ({ city, ...raise })),
        ]),
      ),
    )
    .map((standards) => ({ standards: standards.flat() }));

const factOf = (place: NaiveChild['place']): fc.Arbitrary<LifeEventFact> => {
  const benefit = fc.record({
    kind: fc.constantFrom('DIBAO' as const, 'TEKUN' as const, 'DISABLED_LIVING' as const, 'DISABLED_NURSING' as const),
    fen,
    from: optional(month),
    until: optional(month),
  });
  // Also several on one day, in a way of their own; learnt in whatever order.
  const destination = fc.constantFrom(...counties[place], ...counties[place], '370112');
  const clean = <T extends object>(value: T): T => JSON.parse(JSON.stringify(value)) as T;
  const facts: { arbitrary: fc.Arbitrary<LifeEventFact>; weight: number }[] = [
    { weight: 1, arbitrary: day.map((on) => ({ kind: 'CHILD_DIED', on })) },
    { weight: 1, arbitrary: day.map((on) => ({ kind: 'ENDED', on })) },
    { weight: 1, arbitrary: day.map((on) => ({ kind: 'CHILD_EVENT', began: 'SERVING_SENTENCE', on })) },
    {
      weight: 2,
      arbitrary: fc
        .tuple(fc.constantFrom('SERVING_SENTENCE', 'SEVERE_DISABILITY'), day)
        .map(([ended, on]) => ({ kind: 'PARENT_EVENT', parent: 'father', ended, on })),
    },
    {
      weight: 4,
      arbitrary: fc.array(benefit, { maxLength: 3 }).map((otherBenefits) => clean({ kind: 'OTHER_BENEFITS' as const, otherBenefits })),
    },
    {
      weight: 5,
      arbitrary: fc
        .tuple(fc.oneof({ arbitrary: day, weight: 4 }, { arbitrary: fc.constantFrom('2024-05-31', '2025-02-28'), weight: 3 }), destination)
        .map(([on, to]) => ({ kind: 'MOVED', on, from: '', to })),
    },
  ];
  if (place === 'ZHENGZHOU')
    facts.push({
      weight: 3,
      arbitrary: fc
        .record({
          level: fc.constantFrom('NONE', 'SENIOR_HIGH', 'UNDERGRADUATE', 'MASTER'),
          graduatesOn: optional(day),
          leftOn: optional(day),
        })
        .map((study) => clean({ kind: 'STUDY' as const, ...study })),
    });
  return fc.oneof(...facts);
};

interface History {
  place: NaiveChild['place'];
  law: NaiveLaw;
  bornOn: string;
  county: string;
  confirmedOn: string;
  events: KnownEvent[];
}

const history: fc.Arbitrary<History> = fc.constantFrom<NaiveChild['place']>('LIAONING', 'LIAONING', 'ZHENGZHOU').chain((place) =>
  fc
    .record({
      law: lawOf(place),
      bornOn: fc.oneof(
        dayBetween('2005-01-01', '2019-12-31'),
        fc.constantFrom('2008-02-29', '2004-02-29', '2006-08-31', '2007-01-01', '2006-12-31'),
      ),
      county: fc.constantFrom(...counties[place]),
      confirmedOn: dayBetween('2020-01-01', '2023-12-31'),
      facts: fc.array(fc.tuple(factOf(place), fc.integer({ min: 0, max: 2000 }), fc.boolean()), { maxLength: 7 }),
    })
    .map(({ facts, ...more }) => ({ place, ...more, events: eventsOf(facts, more.county) })),
);

/** Moves begin where the child is and no day has the same one twice; every fifth other event or so is taken back later. */
function eventsOf(facts: [LifeEventFact, number, boolean][], county: string): KnownEvent[] {
  const inOrder = facts.toSorted(([one], [other]) => (dayOf(one) < dayOf(other) ? -1 : 1));
  const links = new Set<string>();
  let at = county;
  const moved = inOrder.flatMap(([fact, lateness, wrong]): [LifeEventFact, number, boolean][] => {
    if (fact.kind !== 'MOVED') return [[fact, lateness, wrong]];
    const link = `${fact.on} ${at} ${fact.to}`;
    if (fact.to === at || links.has(link)) return [];
    links.add(link);
    const next: LifeEventFact = { ...fact, from: at };
    at = fact.to;
    return [[next, lateness, false]];
  });
  return moved.flatMap(([fact, lateness, wrong], index) => {
    const knownAt = new Date(Date.UTC(2020, 0, 1) + lateness * 86_400_000).toISOString();
    const event: KnownEvent = { lifeEventId: `event-${index}`, corrects: null, knownAt, fact };
    const takenBack: KnownEvent = { lifeEventId: `back-${index}`, corrects: event.lifeEventId, knownAt, fact: { kind: 'TAKEN_BACK' } };
    return wrong && index % 5 === 4 ? [event, takenBack] : [event];
  });
}

const dayOf = (fact: LifeEventFact): string => ('on' in fact ? fact.on : '0000');

function policyOf({ law }: History, knownOn = '9999'): Policy {
  const releases = law.standards.map(({ city, from, fen: amount, publishedOn }, index) => ({
    ...standardsRelease(city, `law-${index}`, publishedOn, [
      { category: 'DE_FACTO_UNSUPPORTED', from, fen: amount },
      { category: 'ORPHAN', from, fen: amount },
    ]),
    effectiveFrom: '2020-01-01',
  }));
  return compilePolicy([...packs, ...releases.filter(({ publishedOn }) => publishedOn <= knownOn)]);
}

const father = [
  { kind: 'SERVING_SENTENCE', termMonths: 240 },
  { kind: 'SEVERE_DISABILITY', disability: 'PHYSICAL', grade: 1, certificate: true },
];

function confirmedOf({ place, bornOn, county }: History): ConfirmedEnrolment {
  const ofLiaoning = { study: { level: 'NONE' }, father: { circumstances: father }, mother: { circumstances: [{ kind: 'DEAD' }] } };
  return {
    category: category[place],
    ownerSubject: 'somebody',
    bornOn,
    registeredAt: county,
    ...(place === 'LIAONING' ? ofLiaoning : { study: { level: 'NONE' } }),
  };
}

const firstMonthOf = ({ confirmedOn }: History): string => monthsFrom(confirmedOn.slice(0, 7), 2)[1]!;

function calculate(child: History, policy: Policy, events = child.events, on = today): Calculation {
  const facts = factsKnown(confirmedOf(child), events);
  return calculateDues(policy, { county: child.county, confirmedOn: child.confirmedOn, firstMonth: firstMonthOf(child), facts }, on);
}

/** The child in the words of the reference: the events sorted by a loop of its own. */
function naiveOf(child: History): NaiveChild {
  const back = child.events.map(({ corrects }) => corrects);
  const counting = child.events.filter(({ lifeEventId }) => !back.includes(lifeEventId));
  const learnt = counting.toSorted((one, other) =>
    `${one.knownAt}${one.lifeEventId}`.localeCompare(`${other.knownAt}${other.lifeEventId}`),
  );
  const naive: NaiveChild = {
    place: child.place,
    bornOn: child.bornOn,
    county: child.county,
    confirmedOn: child.confirmedOn,
    firstMonth: firstMonthOf(child),
    father: ['SERVING_SENTENCE', 'SEVERE_DISABILITY'],
    study: { level: 'NONE' },
    diedOn: [],
    endedOn: [],
    moves: [],
    released: [],
    imprisoned: [],
    benefits: [],
  };
  for (const { fact } of learnt) {
    if (fact.kind === 'CHILD_DIED') naive.diedOn.push(fact.on);
    if (fact.kind === 'ENDED') naive.endedOn.push(fact.on);
    if (fact.kind === 'CHILD_EVENT') naive.imprisoned.push(fact.on);
    if (fact.kind === 'PARENT_EVENT') naive.released.push({ ended: fact.ended, on: fact.on });
    if (fact.kind === 'MOVED') naive.moves.push({ on: fact.on, from: fact.from, to: fact.to });
    if (fact.kind === 'STUDY') naive.study = fact;
    if (fact.kind === 'OTHER_BENEFITS') naive.benefits = fact.otherBenefits as NaiveChild['benefits'];
  }
  return naive;
}

const live = (rows: readonly LedgerRow[]) =>
  liveRows(rows)
    .filter(({ amountFen, basis }) => amountFen > 0 || (basis !== 'NONE' && basis !== 'UNDECIDED'))
    .map(({ month: of, kind, payerCode, amountFen, basis, lines }) => ({ of, kind, payerCode, amountFen, basis, lines }));

const append = (rows: LedgerRow[], calculation: Calculation): LedgerRow[] => [...rows, ...ledgerChanges(rows, calculation)];

describe(`the life of a child in money (seed ${seed}; LIFE_SEED repeats it)`, () => {
  it('owes month for month what a clerk works out from the text, each month once, by one county, explained to the fen', () => {
    let childMonths = 0;
    fc.assert(
      fc.property(history, (child) => {
        const { dues, undecidedMonths, throughMonth } = calculate(child, policyOf(child));
        const to = throughMonth ?? through;
        const naive = naiveOf(child);
        const owed = naiveMonths(naive, child.law, to, today);
        childMonths += owed.size;
        const monthly = dues.filter(({ kind }) => kind === 'MONTHLY');
        expect(new Set(monthly.map((due) => due.month)).size).toBe(monthly.length);
        const within = monthly.filter((due) => owed.has(due.month));
        expect(Object.fromEntries(within.map((due) => [due.month, { fen: due.amountFen, payer: due.payerCode }]))).toEqual(
          Object.fromEntries([...owed].filter(([, one]) => one !== unset)),
        );
        // The first month after the last says why nothing is due any more, by its clause; nothing else is said of months not owed.
        const last = [...owed.keys()].toSorted().at(-1);
        const isOver = last !== undefined && throughMonth !== null && last < to && undecidedMonths.length === 0;
        const end = monthly.filter((due) => !owed.has(due.month));
        if (isOver) expect(end.map((due) => due.month)).toEqual([monthsFrom(last, 2)[1]]);
        expect(end.length).toBeLessThanOrEqual(1);
        for (const { amountFen, basis, lines } of end) {
          expect({ amountFen, basis }).toEqual({ amountFen: 0, basis: 'NONE' });
          expect(lines.length > 0 && lines.every(({ citation }) => citation !== undefined)).toBe(true);
        }
        expect(undecidedMonths.every((one) => owed.get(one) === unset || one > today.slice(0, 7))).toBe(true);
        const lump = naiveLumpSum(naive, child.law, today);
        const expected =
          lump && lump.month <= to && lump.fen !== unset ? [{ month: lump.month, amountFen: lump.fen, payerCode: lump.payer }] : [];
        expect(
          dues
            .filter(({ kind }) => kind === 'LUMP_SUM')
            .map(({ month: of, amountFen, payerCode }) => ({ month: of, amountFen, payerCode })),
        ).toEqual(expected);
        for (const { lines, amountFen } of dues) {
          const parts = lines.filter(({ kind }) => kind === 'STANDARD' || kind === 'DEDUCTION');
          expect(
            Math.max(
              0,
              parts.reduce((sum, line) => sum + line.amountFen, 0),
            ),
          ).toBe(amountFen);
          expect(parts.every(({ citation }) => citation !== undefined)).toBe(true);
        }
      }),
      { numRuns: 600, seed },
    );
    expect(childMonths / 12).toBeGreaterThan(1000);
  });

  it('ends with the same ledger in whatever order its events are reported, and every calculation replays', () => {
    fc.assert(
      fc.property(
        history.chain((child) => fc.tuple(fc.constant(child), fc.shuffledSubarray(child.events, { minLength: child.events.length }))),
        ([child, shuffled]) => {
          const policy = policyOf(child);
          const ledgerOf = (order: readonly KnownEvent[]): LedgerRow[] => {
            const calculations = Array.from({ length: order.length + 1 }, (_, known) => calculate(child, policy, order.slice(0, known)));
            expect(calculations.every(({ record }) => replays(policy, record))).toBe(true);
            return calculations.reduce<LedgerRow[]>(append, []);
          };
          expect(live(ledgerOf(shuffled))).toEqual(live(ledgerOf(child.events)));
        },
      ),
      { numRuns: 60, seed },
    );
  });

  it('answers a past day from what was published by then, whatever is published later', () => {
    fc.assert(
      fc.property(history, dayBetween('2024-01-01', '2026-11-01'), (child, on) => {
        const then = calculate(child, policyOf(child, on), child.events, on);
        expect(replays(policyOf(child), then.record)).toBe(true);
        expect(calculate(child, policyOf(child), child.events, on).dues).toEqual(then.dues);
      }),
      { numRuns: 60, seed },
    );
  });

  const year = (of: number): string[] =>
    monthsFrom(`${of}-01`, 12).flatMap((one) => {
      const last = new Date(Date.UTC(of, Number(one.slice(5)), 0)).getUTCDate();
      return [`${one}-01`, `${one}-15`, `${one}-${last}`];
    });
  it.each([2023, 2024])('joins the old and the new county without gap or overlap on every day of a move in %i', (of) => {
    for (const on of year(of)) {
      const law = {
        standards: cities.LIAONING.map((city, index) => ({ city, from: '2019-12', fen: 100_000 + index, publishedOn: '2019-12-01' })),
      };
      const move: KnownEvent = {
        lifeEventId: 'move',
        corrects: null,
        knownAt: `${on}T00:00:00.000Z`,
        fact: { kind: 'MOVED', on, from: '210106', to: '210202' },
      };
      const child: History = { place: 'LIAONING', law, bornOn: '2016-02-29', county: '210106', confirmedOn: '2022-11-30', events: [move] };
      const months = calculate(child, policyOf(child)).dues;
      expect(months.map((due) => due.month)).toEqual(monthsFrom('2022-12', months.length));
      expect(months.at(-1)!.month).toBe(through);
      for (const due of months)
        expect([due.payerCode, due.amountFen]).toEqual(due.month <= on.slice(0, 7) ? ['210106', 100_000] : ['210202', 100_001]);
    }
  });

  it('counts 18 years to the last day of February for a child of the leap day', () => {
    expect([eighteenth('2008-02-29'), eighteenth('2006-08-31')]).toEqual(['2026-02-28', '2024-08-31']);
  });
});
