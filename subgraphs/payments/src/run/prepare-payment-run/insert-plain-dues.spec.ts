import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Entitlement } from '../../entitlement/entitlement.entity.ts';
import type { PaymentsServices } from '../../payments-context.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { FakeBank } from '../../testing/fake-bank.ts';
import { payer, RunDesk, sampleCounty } from '../../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../../testing/sample-case.ts';
import { holdPayments } from '../hold-payments/hold-payments.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { PaymentRun } from '../payment-run.entity.ts';
import { dueRows } from './due-rows.ts';
import { end } from './dues-page.ts';
import { insertPlainDues } from './insert-plain-dues.ts';
import { itemsAndExceptions } from './items-and-exceptions.ts';
import { startRun } from './start-run.ts';
import { whatIsKnown } from './what-is-known.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-05', fen: 205_000 },
]);

/** A payment without what two ways of making it may number differently. */
function comparable({ id: _id, line: _line, ...payment }: PaymentItem): object {
  return { ...payment };
}

describe.each(await dialects())('payments of usual dues on %s', (dialect) => {
  let bus: InProcessBus;
  let bank: FakeBank;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    bank = new FakeBank();
    const policyReleases = [...loadPacks(), standards];
    subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), {
      dialect,
      bus,
      clock: clockAt('2026-05-10'),
      policyReleases,
    });
    desk = new RunDesk(subgraph);
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  const child = async (account: string | null): Promise<string> => {
    const { kit } = subgraph.running;
    const payout = account ? { method: 'BANK' as const, holderKind: 'GUARDIAN' as const, holder: '李示兰', bank: '示例银行' } : null;
    const event = caseConfirmed(kit, { facts: payout && account ? { payout: { ...payout, accountNumber: account } } : {} });
    await publishAll(bus, [event]);
    return (await kit.database.read.manager.findOneByOrFail(Entitlement, { caseId: event.data.caseId })).id;
  };

  /** What the one statement made of a month's dues, and what looking at each due with all its history would make. */
  const bothWays = async (run: PaymentRun, month: string): Promise<{ plain: PaymentItem[]; careful: PaymentItem[] }> => {
    const { kit } = subgraph.running;
    return kit.database.transact(async (manager) => {
      const page = { month, afterEntitlementId: '', afterKind: '', lastEntitlementId: end };
      const open = await dueRows(manager, run, page);
      const ids = open.map(({ entitlementId }) => entitlementId);
      const { items: careful } = itemsAndExceptions(kit.ids, run, month, open, await whatIsKnown(manager, run, month, ids));
      await insertPlainDues(kit, manager, run, page);
      return { plain: await manager.find(PaymentItem, { where: { runId: run.id, month }, order: { line: 'ASC' } }), careful };
    });
  };

  it('are those that looking at each due with its history makes, and none of a due that has one', async () => {
    const [paid, cameBack, held] = [
      await child('6222000000000008825'),
      await child('6222000000000008833'),
      await child('6222000000000008841'),
    ];
    await holdPayments(desk.context(payer('paymentApprover')), { idempotencyKey: desk.key(), entitlementId: held, reason: '核实中' });
    const april = await desk.prepare('2026-04');
    const lines = await subgraph.running.database.read.manager.findBy(PaymentItem, { runId: april });
    bank.sendsBack = (line) => lines.some((item) => item.line === line && item.entitlementId === cameBack);
    await desk.send(april);
    await desk.fetchReturns(april);
    const late = await child('6222000000000008858');
    await child(null);
    const input = { idempotencyKey: desk.key(), jurisdictionCode: sampleCounty, month: '2026-05' };
    const run = await desk.run(await startRun(desk.context(payer('paymentPreparer')), input));

    const arrears = await bothWays(run, '2026-04');
    expect(arrears.plain.map(({ entitlementId, difference }) => [entitlementId, difference])).toEqual([[late, 'ARREARS']]);
    expect(arrears.careful.map(comparable)).toEqual(arrears.plain.map(comparable));

    const { plain, careful } = await bothWays({ ...run, lastLine: arrears.plain.length }, '2026-05');
    expect(new Map(plain.map(({ entitlementId, difference, previousFen }) => [entitlementId, `${difference} ${previousFen}`]))).toEqual(
      new Map([
        [paid, 'CHANGED 195000'],
        [cameBack, 'NEW 0'],
        [late, 'NEW 0'],
      ]),
    );
    expect(plain.map(comparable)).toEqual(careful.map(comparable));
    expect(plain.map(({ line }) => line)).toEqual([2, 3, 4]);
    expect(
      plain.every(
        ({ id, line }) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-0{11}\d$/.test(id) && id.endsWith(String(line)),
      ),
    ).toBe(true);
  });
});
