import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, RefusalError } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { accountBalances } from '../../ledger/account-balances.ts';
import type { PaymentsServices } from '../../payments-context.ts';
import { PaymentException } from '../../run/payment-exception.entity.ts';
import { PaymentItem } from '../../run/payment-item.entity.ts';
import { systemActor } from '../../run/record-run-action.ts';
import { reissuePayment } from '../../run/reissue-payment/reissue-payment.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { brokenInvariants } from '../../testing/broken-invariants.ts';
import { FakeBank } from '../../testing/fake-bank.ts';
import { payer, RunDesk, sampleCounty } from '../../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../../testing/sample-case.ts';
import { BankReturn } from '../bank-return.entity.ts';
import { fetchCallBacks } from '../fetch-returns.job.ts';
import { takeBankReturn } from './take-bank-return.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
const payout = {
  method: 'BANK' as const,
  holderKind: 'GUARDIAN' as const,
  holder: '李示兰',
  bank: '示例银行',
  accountNumber: '6222000000000008825',
};

describe.each(await dialects())('a payment called back after it was confirmed, on %s', (dialect) => {
  let bus: InProcessBus;
  let bank: FakeBank;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  const manager = (): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] => subgraph.running.database.read.manager;
  const items = (runId: string): Promise<PaymentItem[]> => manager().find(PaymentItem, { where: { runId }, order: { line: 'ASC' } });
  const states = async (runId: string): Promise<string[]> => (await items(runId)).map(({ state }) => state);
  const take = (runId: string, content: Uint8Array): Promise<string> =>
    takeBankReturn(subgraph.running.kit, { runId, content, source: 'UPLOADED', by: systemActor }) as Promise<string>;
  const balances = async (): Promise<object> =>
    Object.fromEntries(await accountBalances(manager(), { jurisdictionCode: sampleCounty, restricted: false, fiscalYear: 2026 }));
  const told = async (): Promise<string[]> =>
    ((await manager().query('SELECT event FROM outbox')) as { event: string | { type: string } }[])
      .map(({ event }) => (typeof event === 'string' ? (JSON.parse(event) as { type: string }) : event).type)
      .filter((type) => type.startsWith('payments.payment-'));

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    bank = new FakeBank();
    const options = { dialect, bus, clock: clockAt('2026-05-10'), policyReleases: [...loadPacks(), standards] };
    subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), options);
    desk = new RunDesk(subgraph);
    for (let count = 0; count < 2; count += 1) await publishAll(bus, [caseConfirmed(subgraph.running.kit, { facts: { payout } })]);
  });
  afterEach(async () => {
    expect(await brokenInvariants(manager())).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  /** April is paid and confirmed whole; returns the run and the key of its file. */
  async function settledApril(): Promise<{ april: string; key: string }> {
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    await desk.fetchReturns(april);
    expect(await desk.run(april)).toMatchObject({ state: 'SETTLED' });
    return { april, key: (await desk.batch(april))?.batchKey ?? '' };
  }

  it('comes back: the ledger takes it back, the month is an exception, and an officer lets it be paid again once', async () => {
    const { april, key } = await settledApril();
    bank.sendsBack = (line) => line === 1;
    const id = await take(april, bank.returnOf(key));
    expect(await manager().findOneByOrFail(BankReturn, { id })).toMatchObject({
      settledCount: 0,
      returnedCount: 1,
      returnedFen: 195_000,
      foundProblems: [{ row: 3, code: 'LINE_DUPLICATE' }],
    });
    expect(await states(april)).toEqual(['RETURNED', 'SETTLED']);
    expect(await desk.run(april)).toMatchObject({ state: 'RETURNED' });
    expect(await balances()).toEqual({ GRANTS: 195_000, IN_TRANSIT: 0, TREASURY: -195_000 });
    expect((await told()).toSorted()).toEqual(['payments.payment-returned', 'payments.payment-settled', 'payments.payment-settled']);
    expect(await take(april, bank.returnOf(key))).toBe(id);

    const stuck = await desk.prepare('2026-04', { supplementary: true });
    expect((await manager().findBy(PaymentException, { runId: stuck })).map(({ month, code }) => [month, code])).toEqual([
      ['2026-04', 'CAME_BACK'],
    ]);
    await desk.send(stuck);
    const [back] = await items(april);
    const word = { idempotencyKey: desk.key(), paymentId: back?.id ?? '', reason: '收款行系统差错，账户正常' };
    await reissuePayment(desk.context(payer('paymentPreparer')), word);
    bank.sendsBack = () => false;
    const again = await desk.prepare('2026-04', { supplementary: true });
    expect(await items(again)).toMatchObject([{ difference: 'REISSUED', amountFen: 195_000, supplement: 0, accountId: back?.accountId }]);
    await desk.send(again);
    await desk.fetchReturns(again);
    expect(await states(again)).toEqual(['SETTLED']);
    expect(await balances()).toEqual({ GRANTS: 390_000, IN_TRANSIT: 0, TREASURY: -390_000 });
    // The bank that says after all that the first one was paid is contradicted: nobody is paid twice.
    await take(april, Buffer.concat([bank.returnOf(key), Buffer.from('\r\n')]));
    expect(await states(april)).toEqual(['RETURNED', 'SETTLED']);
  });

  it('is found by the job that asks for answered runs, while other lines are still on their way too', async () => {
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    const key = (await desk.batch(april))?.batchKey ?? '';
    await take(
      april,
      bank.returnOf(key, (line) => line === 1),
    );
    bank.sendsBack = (line) => line === 1;
    await take(
      april,
      bank.returnOf(key, (line) => line === 1),
    );
    expect(await states(april)).toEqual(['RETURNED', 'OPEN']);
    expect(await desk.run(april)).toMatchObject({ state: 'SENT' });
    await desk.fetchReturns(april);
    expect(await desk.run(april)).toMatchObject({ state: 'RETURNED' });
    bank.sendsBack = () => true;
    await fetchCallBacks.run(subgraph.running.kit);
    expect(await states(april)).toEqual(['RETURNED', 'RETURNED']);
    expect(await balances()).toEqual({ GRANTS: 0, IN_TRANSIT: 0, TREASURY: 0 });
  });

  it('is not believed of a line that was altered, is not in the file, or contradicts itself', async () => {
    const { april, key } = await settledApril();
    bank.sendsBack = () => true;
    const lies = bank.returnOf(key, undefined, (cells, line) =>
      line === 1 ? [cells.with(3, '0.01'), cells.with(1, '99')] : [cells, cells.with(4, '成功')],
    );
    const id = await take(april, lies);
    const { foundProblems } = await manager().findOneByOrFail(BankReturn, { id });
    expect(foundProblems.map(({ code }) => code)).toEqual(['LINE_ALTERED', 'LINE_UNKNOWN', 'LINE_CONTRADICTS', 'LINE_CONTRADICTS']);
    expect(await states(april)).toEqual(['SETTLED', 'SETTLED']);
    expect(await desk.run(april)).toMatchObject({ state: 'SETTLED' });
    const [first] = await items(april);
    const word = { idempotencyKey: desk.key(), paymentId: first?.id ?? '', reason: '再发一次' };
    await expect(reissuePayment(desk.context(payer('paymentPreparer')), word)).rejects.toThrow(RefusalError);
  });
});
