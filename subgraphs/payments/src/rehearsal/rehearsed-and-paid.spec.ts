import { InProcessBus, type OtherBenefitFact, type RehearsalRequested } from '@onething/events';
import type { StandardEntry } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, runJob } from '@onething/subgraph-kit';
import { bootForTest, dialects } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PaymentItem } from '../run/payment-item.entity.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { RunDesk, sampleCounty } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, releasePublished, standardsRelease } from '../testing/sample-case.ts';
import { rehearseAmounts } from './rehearse-amounts/rehearse-amounts.ts';
import { AmountRehearsal, RehearsedAmount } from './rehearsal.entity.ts';
import { monthlyCost } from './rehearsed-costs.ts';

const today = '2026-06-10';
const month = '2026-06';
const category = 'DE_FACTO_UNSUPPORTED';
const payout = {
  method: 'BANK',
  holderKind: 'GUARDIAN',
  holder: '李示兰',
  bank: '示例银行',
  accountNumber: '6222000000000008825',
} as const;

interface World {
  own: number;
  draft: { level: string; mode: NonNullable<StandardEntry['mode']>; fen: number };
  dibao: number[];
}

const own = fc.integer({ min: 100_000, max: 240_000 });
/** Around the amount of the city: a floor decides on either side of it and at it. */
const beside = fc.constantFrom(-1, 0, 1, -30_000, 30_000);
const world: fc.Arbitrary<World> = fc
  .record({
    own,
    mode: fc.constantFrom('SET', 'RAISE', 'FLOOR' as const),
    beside,
    dibao: fc.array(fc.integer({ min: 0, max: 260_000 }), { minLength: 4, maxLength: 8 }),
  })
  .chain(({ own: fen, mode, beside: difference, dibao }) =>
    fc.constantFrom(...(mode === 'FLOOR' ? ['210000', '210100', sampleCounty] : ['210100', sampleCounty])).map((level) => ({
      own: fen,
      draft: { level, mode, fen: mode === 'RAISE' ? Math.abs(difference) + 1 : fen + difference },
      // Some draw just what the new standard is.
      dibao: [...dibao, fen + difference],
    })),
  );

/** The standard as a clerk reads it: set replaces, raise adds, a floor lifts what lies below it. */
function standardOf({ own: fen, draft }: World): number {
  if (draft.mode === 'RAISE') return fen + draft.fen;
  return draft.mode === 'FLOOR' ? Math.max(fen, draft.fen) : draft.fen;
}

const due = (standard: number, dibao: number): number => Math.max(0, standard - dibao);
const total = (fen: readonly number[]): number => fen.reduce((sum, next) => sum + next, 0);

/** Rehearses the draft, publishes it and prepares the month: what was told before and what is paid after. */
async function rehearseAndPay(dialect: 'sqlite' | 'mariadb', drawn: World): Promise<void> {
  const first = standardsRelease('210100', 'first', '2026-01-01', [{ category, from: '2026-01', fen: drawn.own }]);
  const published = [...loadPacks(), first];
  const { level, mode, fen } = drawn.draft;
  const candidate = { ...standardsRelease(level, 'draft', today, [{ category, from: month, fen, mode }]), effectiveFrom: '2026-06-01' };
  const bus = new InProcessBus();
  const definition = paymentsSubgraph({ bank: new FakeBank(), background: false });
  const subgraph = await bootForTest(definition, { dialect, bus, clock: clockAt(today), policyReleases: published });
  try {
    const { kit } = subgraph.running;
    const reader = kit.database.read.manager;
    for (const [index, monthly] of drawn.dibao.entries()) {
      const otherBenefits: OtherBenefitFact[] = monthly > 0 ? [{ kind: 'DIBAO', fen: monthly, from: '2025-01' }] : [];
      const sample = { caseId: `case-${index}`, confirmedOn: '2026-05-10', firstMonth: month, facts: { payout, otherBenefits } };
      await publishAll(bus, [caseConfirmed(kit, sample)]);
    }
    const rehearsalId = kit.ids.next();
    const rules = { code: sampleCounty, releases: published.map(({ code, hash }) => ({ code, hash })), heldOn: null };
    const data: RehearsalRequested = {
      rehearsalId,
      code: sampleCounty,
      on: today,
      fromMonth: month,
      today,
      before: { ...rules, laid: [] },
      after: { ...rules, laid: [candidate] },
    };
    const frame = { specversion: '1.0', source: '/subgraphs/jurisdictions', datacontenttype: 'application/json' } as const;
    const type = 'jurisdictions.rehearsal-requested' as const;
    await publishAll(bus, [{ ...frame, id: kit.ids.next(), type, subject: rehearsalId, time: kit.clock.now(), data }]);
    while (await reader.existsBy(AmountRehearsal, { rehearsalId, state: 'RUNNING' })) await runJob(kit, rehearseAmounts.jobs[0]!);
    const part = await reader.findOneByOrFail(AmountRehearsal, { rehearsalId });
    const [cost] = await monthlyCost(reader, part, sampleCounty);
    const [before, after] = [drawn.own, standardOf(drawn)].map((standard) => drawn.dibao.map((monthly) => due(standard, monthly)));
    expect(cost ?? { beforeFen: 0, afterFen: 0 }).toMatchObject({ beforeFen: total(before!), afterFen: total(after!) });
    const told = new Map((await reader.findBy(RehearsedAmount, { rehearsalId })).map(({ caseId, afterFen }) => [caseId, afterFen]));
    expect([...told.keys()].toSorted()).toEqual(
      drawn.dibao.flatMap((_, index) => (before![index] === after![index] ? [] : [`case-${index}`])),
    );

    await publishAll(bus, [releasePublished(kit, candidate)]);
    await bus.idle();
    const runId = await new RunDesk(subgraph).prepare(month);
    const items = await reader.findBy(PaymentItem, { runId });
    const paid = new Map(items.map(({ caseId, amountFen }) => [caseId, amountFen]));
    expect(total([...paid.values()])).toBe(cost?.afterFen ?? 0);
    for (const [caseId, afterFen] of told) expect(paid.get(caseId) ?? 0).toBe(afterFen);
    expect(await bus.deadLetters()).toEqual([]);
  } finally {
    await bus.close();
    await subgraph.stop();
  }
}

describe.each(await dialects())('a rehearsal and the next run on %s', (dialect) => {
  it('tell the same, whatever the draft sets, raises or floors and on which level', async () => {
    await fc.assert(
      fc.asyncProperty(world, (drawn) => rehearseAndPay(dialect, drawn)),
      { numRuns: 3, endOnFailure: true },
    );
  }, 300_000);
});
