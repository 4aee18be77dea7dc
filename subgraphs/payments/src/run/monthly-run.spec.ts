import { InProcessBus } from '@onething/events';
import type { ConfirmedEnrolment } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, RefusalError } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { takeBankReturn } from '../bank/take-bank-return/take-bank-return.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { accountBalances } from '../ledger/account-balances.ts';
import type { PaymentsServices } from '../payments-context.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { brokenInvariants } from '../testing/broken-invariants.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { payer, RunDesk, sampleCounty } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';
import { approveRun } from './approve-payment-run/approve-run.ts';
import { holdPayments, releasePayments } from './hold-payments/hold-payments.ts';
import { PaymentException } from './payment-exception.entity.ts';
import { PaymentHold } from './payment-hold.entity.ts';
import { PaymentItem } from './payment-item.entity.ts';
import { systemActor } from './record-run-action.ts';
import { requestSending } from './send-payment-run/request-sending.ts';
import { reviewRun } from './review-payment-run/review-run.ts';
import { startRun } from './prepare-payment-run/start-run.ts';
import { withdrawRun } from './withdraw-payment-run/withdraw-run.ts';

const packs = loadPacks();
const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
  { category: 'ORPHAN', from: '2026-01', fen: 195_000 },
]);
const account = (number = '6222000000000008825'): NonNullable<ConfirmedEnrolment['payout']> => ({
  method: 'BANK',
  holderKind: 'GUARDIAN',
  holder: '李示兰',
  bank: '示例银行',
  accountNumber: number,
});

describe.each(await dialects())('a monthly run on %s', (dialect) => {
  let bus: InProcessBus;
  let bank: FakeBank;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  const child = async (payout?: ConfirmedEnrolment['payout'] | null): Promise<string> => {
    const { kit } = subgraph.running;
    const event = caseConfirmed(kit, { facts: payout === null ? {} : { payout: payout ?? account() } });
    await publishAll(bus, [event]);
    const { id } = await kit.database.read.manager.findOneByOrFail(Entitlement, { caseId: event.data.caseId });
    return id;
  };
  const items = (runId: string): Promise<PaymentItem[]> =>
    subgraph.running.database.read.manager.find(PaymentItem, { where: { runId }, order: { line: 'ASC' } });
  const exceptions = async (runId: string): Promise<string[]> =>
    (await subgraph.running.database.read.manager.findBy(PaymentException, { runId })).map(({ month, code }) => `${month} ${code}`).sort();
  const refused = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof RefusalError) return error.code;
      throw error;
    }
    return 'nothing';
  };

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    bank = new FakeBank();
    subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), {
      dialect,
      bus,
      clock: clockAt('2026-05-10'),
      policyReleases: [...packs, standards],
    });
    desk = new RunDesk(subgraph);
  });
  afterEach(async () => {
    expect(await brokenInvariants(subgraph.running.database.read.manager)).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('goes from draft to settled, with every child paid once and the ledger balanced', async () => {
    await child();
    await child();
    await child(null);
    const april = await desk.prepare('2026-04', { pageSize: 2 });
    expect(await desk.run(april)).toMatchObject({ state: 'DRAFT', phase: 'DONE', itemCount: 2, totalFen: 390_000, exceptionCount: 1 });
    expect(await exceptions(april)).toEqual(['2026-04 NO_ACCOUNT']);
    await desk.send(april);
    expect(await desk.run(april)).toMatchObject({ state: 'SENT' });
    expect(await desk.batch(april)).toMatchObject({ state: 'ACCEPTED', lineCount: 2, totalFen: 390_000 });
    await desk.fetchReturns(april);
    expect(await desk.run(april)).toMatchObject({ state: 'SETTLED' });
    const key = { jurisdictionCode: sampleCounty, restricted: false, fiscalYear: 2026 };
    expect(await accountBalances(subgraph.running.database.read.manager, key)).toEqual(
      new Map([
        ['GRANTS', 390_000],
        ['IN_TRANSIT', 0],
        ['TREASURY', -390_000],
      ]),
    );
    const may = await desk.prepare('2026-05');
    expect((await items(may)).map(({ month, difference }) => `${month} ${difference}`)).toEqual(['2026-05 SAME', '2026-05 SAME']);
    expect(await exceptions(may)).toEqual(['2026-04 NO_ACCOUNT', '2026-05 NO_ACCOUNT']);
  });

  it('keeps preparer, approver and sender apart, and one regular run for a month', async () => {
    await child();
    const may = await desk.prepare('2026-05');
    const preparer = payer('paymentPreparer');
    const all = {
      ...preparer,
      grants: ['paymentPreparer', 'paymentReviewer', 'paymentApprover', 'paymentSender'].map((role) => ({
        role,
        jurisdiction: sampleCounty,
      })),
    } as typeof preparer;
    const start = { idempotencyKey: desk.key(), jurisdictionCode: sampleCounty, month: '2026-05' };
    expect(await refused(startRun(desk.context(preparer), start))).toBe('RUN_EXISTS');
    expect(await refused(startRun(desk.context(preparer), { ...start, month: '2026-06' }))).toBe('RUN_TOO_EARLY');
    expect(await refused(startRun(desk.context(preparer), { ...start, month: '2026-04' }))).toBe('RUN_OUT_OF_ORDER');
    expect(await refused(reviewRun(desk.context(all), { idempotencyKey: desk.key(), runId: may }))).toBe('RUN_OWN');
    await desk.review(may);
    const { itemCount, totalFen } = await desk.run(may);
    const approval = { idempotencyKey: desk.key(), runId: may, itemCount, totalFen };
    expect(await refused(approveRun(desk.context(all), approval))).toBe('RUN_OWN');
    expect(await refused(approveRun(desk.context(payer('paymentApprover')), { ...approval, totalFen: totalFen + 1 }))).toBe(
      'RUN_TOTALS_DIFFER',
    );
    await desk.approve(may);
    expect(await refused(requestSending(desk.context(all), { idempotencyKey: desk.key(), runId: may }))).toBe('RUN_SENDER_NOT_INDEPENDENT');
    expect((await desk.run(may)).state).toBe('APPROVED');
  });

  it('pays again what came back once its account is put right or an officer says so, and never twice', async () => {
    await child();
    bank.sendsBack = () => true;
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    await desk.fetchReturns(april);
    expect(await desk.run(april)).toMatchObject({ state: 'RETURNED' });
    const stuck = await desk.prepare('2026-04', { supplementary: true });
    expect(await exceptions(stuck)).toEqual(['2026-04 CAME_BACK']);
    await withdrawRun(desk.context(payer('paymentPreparer')), { idempotencyKey: desk.key(), runId: stuck, reason: '无可发' });
  });

  it('takes good lines of a return and refuses each other line by its code, twice and out of order', async () => {
    for (let count = 0; count < 4; count += 1) await child();
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    const key = (await desk.batch(april))?.batchKey ?? '';
    const { kit } = subgraph.running;
    const bad = bank.returnOf(key, undefined, (cells, line) => {
      if (line === 1) return [cells, cells];
      if (line === 2) return [cells.with(3, '9.99')];
      if (line === 3) return [cells.with(0, 'B-OF-ANOTHER'), cells.with(1, '99')];
      return [cells.with(4, '说不清')];
    });
    const take = (content: Uint8Array): Promise<string | null> =>
      takeBankReturn(kit, { runId: april, content, source: 'UPLOADED', by: systemActor });
    const first = await take(bad);
    expect(await take(bad)).toBe(first);
    expect((await items(april)).map(({ state }) => state)).toEqual(['SETTLED', 'OPEN', 'OPEN', 'OPEN']);
    await take(bank.returnOf(key, (line) => line > 2));
    await take(bank.returnOf(key));
    expect((await items(april)).map(({ state }) => state)).toEqual(['SETTLED', 'SETTLED', 'SETTLED', 'SETTLED']);
    expect(await desk.run(april)).toMatchObject({ state: 'SETTLED' });
    expect(await refused(take(Buffer.from('no list')))).toBe('LIST_EMPTY');
  });

  it('holds payments back for a reason and pays them when they are let go', async () => {
    const id = await child();
    const approver = desk.context(payer('paymentApprover'));
    const april = await desk.prepare('2026-04');
    const holdId = await holdPayments(approver, { idempotencyKey: desk.key(), entitlementId: id, reason: '核实中' });
    expect(await refused(holdPayments(approver, { idempotencyKey: desk.key(), entitlementId: id, reason: '又一次' }))).toBe('HOLD_EXISTS');
    await desk.send(april);
    expect(await exceptions(april)).toEqual(['2026-04 ON_HOLD']);
    expect(await desk.run(april)).toMatchObject({ state: 'SETTLED', itemCount: 0, totalFen: 0 });
    await releasePayments(approver, { idempotencyKey: desk.key(), holdId, reason: '已核实' });
    expect(await subgraph.running.database.read.manager.findOneByOrFail(PaymentHold, { id: holdId })).toMatchObject({ liveKey: holdId });
    const may = await desk.prepare('2026-05');
    expect((await items(may)).map(({ month, difference }) => `${month} ${difference}`)).toEqual(['2026-04 ARREARS', '2026-05 NEW']);
  });
});
