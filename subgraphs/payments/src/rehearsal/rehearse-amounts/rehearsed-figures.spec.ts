import { InProcessBus, type OtherBenefitFact, type RehearsalRequested } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { runJob } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../../payments-context.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { type NaiveChild, type NaiveLaw, naiveMonths } from '../../testing/naive-reference.ts';
import { caseConfirmed, standardsRelease } from '../../testing/sample-case.ts';
import { AmountRehearsal, RehearsedAmount } from '../rehearsal.entity.ts';
import { monthlyCost } from '../rehearsed-costs.ts';
import { rehearseAmounts } from './rehearse-amounts.ts';

const today = '2026-03-10';
const months = Array.from({ length: 12 }, (_, index) => `2027-${String(index + 1).padStart(2, '0')}`);
const twoDigits = (most: number) => fc.integer({ min: 1, max: most }).map((number) => String(number).padStart(2, '0'));

/** Children of Shenyang who stay below 18 or turn it on the way are told apart by the sum paid once: born so late that nobody does. */
const child: fc.Arbitrary<NaiveChild> = fc
  .record({
    county: fc.constantFrom('210102', '210106'),
    bornOn: fc
      .tuple(fc.integer({ min: 2011, max: 2024 }), twoDigits(12), twoDigits(28))
      .map(([year, month, day]) => `${year}-${month}-${day}`),
    dibao: fc.option(fc.record({ fen: fc.integer({ min: 0, max: 260_000 }), until: fc.option(fc.constantFrom('2027-03', '2027-08')) })),
  })
  .map(({ county, bornOn, dibao }) => ({
    place: 'LIAONING',
    bornOn,
    county,
    confirmedOn: '2026-02-10',
    firstMonth: '2026-03',
    father: ['SERVING_SENTENCE'],
    study: { level: 'PRIMARY' },
    diedOn: [],
    endedOn: [],
    moves: [],
    released: [],
    imprisoned: [],
    benefits: dibao ? [{ kind: 'DIBAO', fen: dibao.fen, from: '2025-01', ...(dibao.until ? { until: dibao.until } : {}) }] : [],
  }));

const standards = fc.record({
  before: fc.integer({ min: 100_000, max: 240_000 }),
  after: fc.integer({ min: 100_000, max: 240_000 }),
  from: fc.constantFrom(...months.slice(0, 9)),
});

/** Fen of a child in a month, as a clerk works it out. */
function owed(one: NaiveChild, law: NaiveLaw, month: string): number {
  const found = naiveMonths(one, law, month, '2027-01-01').get(month);
  return typeof found === 'object' ? found.fen : 0;
}

describe.each(await dialects())('the figures of a rehearsal on %s', (dialect) => {
  let subgraph: TestSubgraph<PaymentsServices>;
  let bus: InProcessBus;
  const packs = loadPacks();
  const seed = Number(process.env['REHEARSAL_SEED'] ?? 20_261_127);
  const [{ before, after, from }] = fc.sample(standards, { numRuns: 1, seed }) as [{ before: number; after: number; from: string }];
  const children = fc.sample(child, { numRuns: 120, seed });
  const city = { city: '210100', publishedOn: '2026-01-01' };
  const lawBefore: NaiveLaw = { standards: [{ ...city, from: '2026-01', fen: before }] };
  const lawAfter: NaiveLaw = { standards: [...lawBefore.standards, { ...city, from, fen: after, publishedOn: today }] };
  const category = 'DE_FACTO_UNSUPPORTED';
  const published = [...packs, standardsRelease('210100', 'first', '2026-01-01', [{ category, from: '2026-01', fen: before }])];
  const candidate = { ...standardsRelease('210100', 'second', today, [{ category, from, fen: after }]), effectiveFrom: '2027-01-01' };

  beforeEach(async () => {
    bus = new InProcessBus();
    subgraph = await bootForTest(paymentsSubgraph({ background: false }), { dialect, bus, policyReleases: published });
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  it(`are those a clerk works out child by child and month by month (seed ${seed})`, async () => {
    const { kit } = subgraph.running;
    for (const [index, { county, bornOn, confirmedOn, firstMonth, benefits }] of children.entries()) {
      const facts = { bornOn, registeredAt: `${county}003`, otherBenefits: benefits as OtherBenefitFact[] };
      await bus.publish(caseConfirmed(kit, { caseId: `case-${index}`, jurisdictionCode: county, confirmedOn, firstMonth, facts }));
    }
    await bus.idle();
    const rehearsalId = kit.ids.next();
    const rules = { code: '210100', releases: published.map(({ code, hash }) => ({ code, hash })), heldOn: null };
    const data: RehearsalRequested = {
      rehearsalId,
      code: '210100',
      on: '2027-01-01',
      fromMonth: '2027-01',
      today,
      before: { ...rules, laid: [] },
      after: { ...rules, laid: [candidate] },
    };
    const frame = { specversion: '1.0', source: '/subgraphs/jurisdictions', datacontenttype: 'application/json' } as const;
    await bus.publish({
      ...frame,
      id: kit.ids.next(),
      type: 'jurisdictions.rehearsal-requested',
      subject: rehearsalId,
      time: kit.clock.now(),
      data,
    });
    await bus.idle();
    const reader = kit.database.read.manager;
    for (let part = await reader.findOneByOrFail(AmountRehearsal, { rehearsalId }); part.state === 'RUNNING';) {
      await runJob(kit, rehearseAmounts.jobs[0]!);
      part = await reader.findOneByOrFail(AmountRehearsal, { rehearsalId });
    }
    const part = await reader.findOneByOrFail(AmountRehearsal, { rehearsalId });
    expect(part).toMatchObject({ state: 'COMPLETED', done: children.length, unanswered: 0 });
    const sum = (law: NaiveLaw, month: string): number => children.reduce((total, one) => total + owed(one, law, month), 0);
    const costs = new Map((await monthlyCost(reader, part, '210100')).map((cost) => [cost.month, cost]));
    for (const month of months) {
      const { beforeFen = 0, afterFen = 0 } = costs.get(month) ?? {};
      expect({ month, beforeFen, afterFen }).toEqual({ month, beforeFen: sum(lawBefore, month), afterFen: sum(lawAfter, month) });
    }
    const expected = children.flatMap((one, index) => {
      const differing = months.filter((month) => owed(one, lawBefore, month) !== owed(one, lawAfter, month));
      const [month] = differing;
      if (month === undefined) return [];
      const difference = differing.reduce((total, each) => total + owed(one, lawAfter, each) - owed(one, lawBefore, each), 0);
      return [`case-${index} ${month} ${owed(one, lawBefore, month)} ${owed(one, lawAfter, month)} ${difference}`];
    });
    const found = await reader.findBy(RehearsedAmount, { rehearsalId });
    const told = found.map(
      ({ caseId, month, beforeFen, afterFen, differenceFen }) => `${caseId} ${month} ${beforeFen} ${afterFen} ${differenceFen}`,
    );
    expect(told.toSorted()).toEqual(expected.toSorted());
    expect(part.changed).toBe(expected.length);
    expect(expected.length).toBeGreaterThan(20);
  }, 300_000);

  it('come out once, whichever of two workers writes a page and wherever one of them is stopped', async () => {
    const { kit } = subgraph.running;
    for (const [index, { county, bornOn, confirmedOn, firstMonth }] of children.slice(0, 40).entries()) {
      const facts = { bornOn, registeredAt: `${county}003` };
      await bus.publish(caseConfirmed(kit, { caseId: `case-${index}`, jurisdictionCode: county, confirmedOn, firstMonth, facts }));
    }
    await bus.idle();
    const rehearsalId = kit.ids.next();
    const rules = { code: '210100', releases: published.map(({ code, hash }) => ({ code, hash })), heldOn: null };
    const request = {
      rehearsalId,
      code: '210100',
      on: '2027-01-01',
      fromMonth: '2027-01',
      today,
      before: { ...rules, laid: [] },
      after: { ...rules, laid: [candidate] },
    };
    const row = {
      rehearsalId,
      code: '210100',
      request,
      state: 'RUNNING',
      cursor: '',
      total: 40,
      done: 0,
      changed: 0,
      unanswered: 0,
      attempts: 0,
      failure: null,
      startedAt: kit.clock.now(),
      endedAt: null,
    };
    await kit.database.transact((manager) => manager.insert(AmountRehearsal, row as never));
    const told: string[] = [];
    const another = await bootForTest(paymentsSubgraph({ background: false }), {
      dialect,
      location: subgraph.location,
      keys: subgraph.keys,
      policyReleases: published,
    });
    // Whichever of them hands it on: told once.
    for (const each of [bus, another.bus])
      await each.subscribe('listening', ['payments.rehearsal-completed'], async ({ data }) => void told.push(data.rehearsalId));
    try {
      // Both take the same page: one of them finds the place where to go on taken.
      await Promise.all([kit, another.running.kit].map((each) => rehearseAmounts.jobs[0]!.run(each)));
      for (let left = true; left; left = await kit.database.read.manager.existsBy(AmountRehearsal, { rehearsalId, state: 'RUNNING' }))
        await rehearseAmounts.jobs[0]!.run(another.running.kit);
      await another.drainEvents();
    } finally {
      await another.stop({ keep: true });
    }
    const part = await kit.database.read.manager.findOneByOrFail(AmountRehearsal, { rehearsalId });
    expect(part).toMatchObject({ state: 'COMPLETED', done: 40, changed: 40 });
    expect(await kit.database.read.manager.countBy(RehearsedAmount, { rehearsalId })).toBe(40);
    await subgraph.drainEvents();
    expect(told).toEqual([rehearsalId]);
  }, 300_000);
});
