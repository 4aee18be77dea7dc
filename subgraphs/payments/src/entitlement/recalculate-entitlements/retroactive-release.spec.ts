import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { balanceOf } from '../../overpayment/balance/balance-of.ts';
import { Overpayment } from '../../overpayment/overpayment.entity.ts';
import type { PaymentsServices } from '../../payments-context.ts';
import { PaymentItem } from '../../run/payment-item.entity.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { brokenInvariants } from '../../testing/broken-invariants.ts';
import { FakeBank } from '../../testing/fake-bank.ts';
import { RunDesk } from '../../testing/run-desk.ts';
import { caseConfirmed, publishAll, releasePublished, standardsRelease } from '../../testing/sample-case.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { continueRecalculation, startRecalculation } from './recalculate-entitlements.ts';
import { ReleaseRecalculation } from './release-recalculation.entity.ts';

const payout = {
  method: 'BANK' as const,
  holderKind: 'GUARDIAN' as const,
  holder: '李示兰',
  bank: '示例银行',
  accountNumber: '6222000000000008825',
};
const children = 5;
const standard = (releaseId: string, from: string, fen: number): ReturnType<typeof standardsRelease> =>
  standardsRelease('210100', releaseId, '2026-03-01', [{ category: 'DE_FACTO_UNSUPPORTED', from, fen }]);

describe.each(await dialects())('a release that reaches back into months already paid, on %s', (dialect) => {
  let bus: InProcessBus;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  const manager = (): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] => subgraph.running.database.read.manager;

  beforeEach(async () => {
    // A release and what follows from it are told to two listeners: one of them waits until the other has it, however slow the machine.
    bus = new InProcessBus({ delivery: { maxAttempts: 12, firstDelayMs: 5 } });
    const first = standard('first', '2026-01', 195_000);
    const options = { dialect, bus, clock: clockAt('2026-06-10'), policyReleases: [...loadPacks(), first] };
    subgraph = await bootForTest(paymentsSubgraph({ bank: new FakeBank(), background: false }), options);
    desk = new RunDesk(subgraph);
    for (let count = 0; count < children; count += 1) await publishAll(bus, [caseConfirmed(subgraph.running.kit, { facts: { payout } })]);
    for (const month of ['2026-04', '2026-05']) {
      const run = await desk.prepare(month);
      await desk.send(run);
      await desk.fetchReturns(run);
    }
  });
  afterEach(async () => {
    expect(await brokenInvariants(manager())).toEqual([]);
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('raised: the difference of every paid month is paid as arrears by the next run', async () => {
    await publishAll(bus, [releasePublished(subgraph.running.kit, standard('raise', '2026-05', 205_000))]);
    expect(await manager().find(ReleaseRecalculation)).toMatchObject([
      { phase: 'DONE', calculatedCount: children, changedCount: children },
    ]);
    const june = await desk.prepare('2026-06');
    const items = await manager().find(PaymentItem, { where: { runId: june }, order: { line: 'ASC' } });
    expect(items.filter(({ difference }) => difference === 'ARREARS').map(({ month, amountFen }) => [month, amountFen])).toEqual(
      Array.from({ length: children }, () => ['2026-05', 10_000]),
    );
    expect(items.filter(({ month }) => month === '2026-06').map(({ amountFen }) => amountFen)).toEqual(
      Array.from({ length: children }, () => 205_000),
    );
  });

  it('lowered, page by page: every child’s overpayment is claimed to the fen, once, and the months before stay', async () => {
    const { kit } = subgraph.running;
    const lowered = standard('lower', '2026-05', 185_000);
    await kit.database.transact((unit) => kit.policy.accept(unit, lowered));
    const { id } = await kit.database.transact((unit) => startRecalculation(kit, unit, lowered, 2));
    expect(await manager().count(Overpayment)).toBe(2);
    while (await continueRecalculation(kit, id, 2));
    expect((await manager().find(Overpayment)).map(({ amountFen, state }) => [amountFen, state])).toEqual(
      Array.from({ length: children }, () => [10_000, 'OPEN']),
    );
    for (const entitlement of await manager().find(Entitlement)) {
      const balance = await balanceOf(manager(), entitlement.id);
      expect(balance.filter(({ overpaidFen }) => overpaidFen > 0).map(({ month, overpaidFen }) => [month, overpaidFen])).toEqual([
        ['2026-05', 10_000],
      ]);
    }
  });
});
