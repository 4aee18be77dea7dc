import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../../payments-context.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { brokenInvariants } from '../../testing/broken-invariants.ts';
import { FakeBank } from '../../testing/fake-bank.ts';
import { lifeEventRecorded } from '../../testing/life-event.ts';
import { RunDesk, sampleCounty } from '../../testing/run-desk.ts';
import { caseConfirmed, publishAll, releasePublished, standardsRelease } from '../../testing/sample-case.ts';
import { PaymentException } from '../payment-exception.entity.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { continuePreparation } from './continue-preparation.ts';
import { startRun } from './start-run.ts';

const payout = {
  method: 'BANK' as const,
  holderKind: 'GUARDIAN' as const,
  holder: '李示兰',
  bank: '示例银行',
  accountNumber: '6222000000000008825',
};
const amount = (city: string): ReturnType<typeof standardsRelease> =>
  standardsRelease(city, `late-${city}`, '2026-02-01', [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 }]);

describe.each(await dialects())('months nobody can calculate, on %s', (dialect) => {
  let bus: InProcessBus;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  const manager = (): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] => subgraph.running.database.read.manager;
  const listed = async (runId: string): Promise<string[]> =>
    (await manager().findBy(PaymentException, { runId })).map(({ month, code }) => `${month} ${code}`).toSorted();
  const start = async (month: string, county: string): Promise<string> => {
    const { kit } = subgraph.running;
    const caller = asCaller('STAFF', [['paymentPreparer', county]]);
    const id = await startRun(desk.context(caller), { idempotencyKey: desk.key(), jurisdictionCode: county, month });
    while (await continuePreparation(kit, id, 1));
    return id;
  };
  const confirm = async (): Promise<string> => {
    const event = caseConfirmed(subgraph.running.kit, { facts: { payout } });
    await publishAll(bus, [event]);
    return event.data.caseId;
  };

  beforeEach(async () => {
    // A release and what follows from it are told to two listeners: one of them waits until the other has it, however slow the machine.
    bus = new InProcessBus({ delivery: { maxAttempts: 12, firstDelayMs: 5 } });
    const options = { dialect, bus, clock: clockAt('2026-06-10'), policyReleases: loadPacks() };
    subgraph = await bootForTest(paymentsSubgraph({ bank: new FakeBank(), background: false }), options);
    desk = new RunDesk(subgraph);
  });
  afterEach(async () => {
    expect(await brokenInvariants(manager())).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('stay listed in every run until the amount is published, and are paid as arrears then', async () => {
    await confirm();
    await confirm();
    const april = await start('2026-04', sampleCounty);
    expect(await listed(april)).toEqual(['2026-04 STANDARD_UNSET', '2026-04 STANDARD_UNSET']);
    await desk.send(april);
    const may = await start('2026-05', sampleCounty);
    expect(await listed(may)).toEqual(['04', '04', '05', '05'].map((month) => `2026-${month} STANDARD_UNSET`));
    expect(await desk.run(may)).toMatchObject({ exceptionCount: 4, itemCount: 0 });
    await desk.send(may);
    await publishAll(bus, [releasePublished(subgraph.running.kit, amount('210100'))]);
    const june = await start('2026-06', sampleCounty);
    expect(await listed(june)).toEqual([]);
    expect((await manager().findBy(PaymentItem, { runId: june })).map(({ month }) => month).toSorted()).toEqual(
      ['04', '04', '05', '05', '06', '06'].map((month) => `2026-${month}`),
    );
  });

  it('belong to the county that has to pay them, also where the child came from another', async () => {
    const { kit } = subgraph.running;
    await publishAll(bus, [releasePublished(kit, amount('210100'))]);
    const caseId = await confirm();
    const moved = { kind: 'MOVED' as const, on: '2026-04-10', from: sampleCounty, to: '210202' };
    await publishAll(bus, [lifeEventRecorded(kit, { caseId, jurisdictionCode: sampleCounty }, moved)]);
    const here = await start('2026-06', sampleCounty);
    expect(await listed(here)).toEqual([]);
    expect((await manager().findBy(PaymentItem, { runId: here })).map(({ month }) => month)).toEqual(['2026-04']);
    const there = await start('2026-06', '210202');
    expect(await listed(there)).toEqual(['2026-05 STANDARD_UNSET', '2026-06 STANDARD_UNSET']);
  });
});
