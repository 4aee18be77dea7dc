import { InProcessBus, type ConfirmedEnrolment, type LifeEventFact } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, hivScope, Misuse, RefusalError, type Caller } from '@onething/subgraph-kit';
import { asCaller, bootForTest, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { adoptLayout } from '../bank/adopt-bank-layout/adopt-bank-layout.ts';
import { usualLayout } from '../bank/bank-layout.ts';
import { setBudget } from '../budget/set-payment-budget/set-budget.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { accountBalances } from '../ledger/account-balances.ts';
import { exportStatement } from '../ledger/export-ledger-statement/export-ledger-statement.ts';
import { Overpayment } from '../overpayment/overpayment.entity.ts';
import { checkAccount } from '../payee-account/check-payee-account/check-account.ts';
import { declareAccount } from '../payee-account/declare-payee-account/declare-account.ts';
import { PayeeAccount } from '../payee-account/payee-account.entity.ts';
import type { PaymentsServices } from '../payments-context.ts';
import { recordRepayment } from '../recovery/record-repayment/record-repayment.ts';
import { startRecovery } from '../recovery/start-recovery/start-recovery.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { brokenInvariants } from '../testing/broken-invariants.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { lifeEventRecorded } from '../testing/life-event.ts';
import { payer, RunDesk, sampleCounty } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';
import { PaymentItem } from './payment-item.entity.ts';
import { PaymentRun } from './payment-run.entity.ts';
import { recordCashPayment } from './record-cash-payment/record-cash-payment.ts';
import { requestSending } from './send-payment-run/request-sending.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
  { category: 'HIV_INFECTED', from: '2026-01', fen: 195_000 },
]);
const bankAccount = {
  method: 'BANK' as const,
  holderKind: 'GUARDIAN' as const,
  holder: '李示兰',
  bank: '示例银行',
  accountNumber: '6222000000000008825',
};

describe('the money around a run', () => {
  let bus: InProcessBus;
  let bank: FakeBank;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  const manager = (): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] => subgraph.running.database.read.manager;
  const child = async (facts: Partial<ConfirmedEnrolment> = {}): Promise<Entitlement> => {
    const event = caseConfirmed(subgraph.running.kit, { facts: { payout: bankAccount, ...facts } });
    await publishAll(bus, [event]);
    return manager().findOneByOrFail(Entitlement, { caseId: event.data.caseId });
  };
  const learn = (entitlement: Entitlement, fact: LifeEventFact): Promise<void> =>
    publishAll(bus, [lifeEventRecorded(subgraph.running.kit, { caseId: entitlement.caseId, jurisdictionCode: sampleCounty }, fact)]);
  const items = (runId: string): Promise<PaymentItem[]> => manager().find(PaymentItem, { where: { runId }, order: { line: 'ASC' } });
  const refused = async (work: Promise<unknown>): Promise<string> => {
    try {
      await work;
    } catch (error) {
      if (error instanceof RefusalError || error instanceof Misuse) return error.code;
      throw error;
    }
    return 'nothing';
  };
  const as = (caller: Caller): ReturnType<RunDesk['context']> => desk.context(caller);

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 2, firstDelayMs: 5 } });
    bank = new FakeBank();
    const options = { bus, clock: clockAt('2026-06-10'), policyReleases: [...loadPacks(), standards] };
    subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), options);
    desk = new RunDesk(subgraph);
  });
  afterEach(async () => {
    expect(await brokenInvariants(manager())).toEqual([]);
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('sends nothing beyond the budget, to the fen, and nothing changes with the refusal', async () => {
    await child();
    const budget = { jurisdictionCode: sampleCounty, fiscalYear: 2026, warnAtPercent: 80, basis: '预算通知' };
    await setBudget(as(payer('paymentApprover')), { ...budget, idempotencyKey: desk.key(), amountFen: 194_999 });
    const april = await desk.prepare('2026-04');
    await desk.review(april);
    await desk.approve(april);
    const ask = (): Promise<string> => requestSending(as(payer('paymentSender')), { idempotencyKey: desk.key(), runId: april });
    expect(await refused(ask())).toBe('BUDGET_EXCEEDED');
    expect(await desk.batch(april)).toBeNull();
    expect(await desk.run(april)).toMatchObject({ state: 'APPROVED', sending: false });
    await setBudget(as(payer('paymentApprover')), { ...budget, idempotencyKey: desk.key(), amountFen: 195_000 });
    await ask();
    await desk.carry(april);
    await desk.fetchReturns(april);
    const { data } = await subgraph.execute(
      'query ($code: JurisdictionCode!) { paymentBudget(jurisdictionCode: $code, fiscalYear: 2026) { amountFen executedFen executedPercent warning } }',
      { code: sampleCounty },
      payer('paymentReviewer'),
    );
    expect(data?.['paymentBudget']).toEqual({ amountFen: 195_000, executedFen: 195_000, executedPercent: 100, warning: true });
    const statement = await exportStatement(as(payer('paymentReviewer')), {
      idempotencyKey: desk.key(),
      jurisdictionCode: sampleCounty,
      fiscalYear: 2026,
    });
    expect(statement.rows).toBe(4);
  });

  it('takes no account that fails its check digit, and pays a changed one only after a second person verified it', async () => {
    const { id: entitlementId } = await child();
    const given = { ...bankAccount, entitlementId };
    const officer = as(payer('paymentPreparer'));
    for (const [wrong, code] of [
      [{ accountNumber: '6222000000000008826' }, 'ACCOUNT_CHECK_DIGIT'],
      [{ accountNumber: '12345' }, 'ACCOUNT_NUMBER_INVALID'],
      [{ holder: '=1+1' }, 'ACCOUNT_HOLDER_INVALID'],
      [{ holderKind: 'CARER' as const }, 'ACCOUNT_DUTY_REQUIRED'],
    ] as const)
      expect(await refused(declareAccount(officer, { ...given, ...wrong, idempotencyKey: desk.key() }))).toBe(code);
    expect(await manager().countBy(PayeeAccount, { entitlementId })).toBe(1);
    const accountId = await declareAccount(officer, { ...given, accountNumber: '6222 0000 0000 0008 833', idempotencyKey: desk.key() });
    const april = await desk.prepare('2026-04');
    expect(await desk.run(april)).toMatchObject({ itemCount: 0, exceptionCount: 1 });
    const check = { accountId, verified: true, note: '看过银行卡' };
    expect(await refused(checkAccount(officer, { ...check, idempotencyKey: desk.key() }))).toBe('ACCOUNT_OWN');
    await checkAccount(as(payer('paymentReviewer')), { ...check, idempotencyKey: desk.key() });
    expect(await refused(checkAccount(as(payer('paymentReviewer')), { ...check, idempotencyKey: desk.key() }))).toBe('ACCOUNT_CHECKED');
    await desk.send(april);
    const again = await desk.prepare('2026-04', { supplementary: true });
    expect(await items(again)).toMatchObject([{ accountId, amountFen: 195_000 }]);
    const stranger = as(asCaller('PERSON', [], { subject: 'person:stranger' }));
    expect(await refused(declareAccount(stranger, { ...given, idempotencyKey: desk.key() }))).toBe('NOT_FOUND');
  });

  it('hands cash out against a signed receipt, beside the file for the bank', async () => {
    await child();
    await child({ payout: { method: 'CASH', holderKind: 'GUARDIAN', holder: '李示兰' } });
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    expect(await desk.batch(april)).toMatchObject({ lineCount: 1, totalFen: 195_000 });
    await desk.fetchReturns(april);
    expect((await desk.run(april)).state).toBe('SENT');
    const cash = (await items(april)).find(({ method }) => method === 'CASH');
    const receipt = { paymentId: cash?.id ?? '', note: '李示兰签收', collected: true };
    expect(
      await refused(recordCashPayment(as(payer('paymentSender')), { ...receipt, paidOn: '2026-06-11', idempotencyKey: desk.key() })),
    ).toBe('PAID_ON_FUTURE');
    await recordCashPayment(as(payer('paymentSender')), { ...receipt, paidOn: '2026-06-10', idempotencyKey: desk.key() });
    expect((await desk.run(april)).state).toBe('SETTLED');
    expect(
      await refused(recordCashPayment(as(payer('paymentSender')), { ...receipt, paidOn: '2026-06-10', idempotencyKey: desk.key() })),
    ).toBe('PAYMENT_NOT_CASH');
  });

  it('keeps an overpayment back in parts of following months, and gives it up when such a payment comes back', async () => {
    const entitlement = await child();
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    await desk.fetchReturns(april);
    await learn(entitlement, { kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'DIBAO', fen: 40_000 }] });
    const overpayment = await manager().findOneByOrFail(Overpayment, { entitlementId: entitlement.id });
    expect(overpayment.amountFen).toBe(40_000);
    const start = { overpaymentId: overpayment.id, method: 'NETTING' as const, limitPercent: 10, reason: '已告知家庭' };
    await startRecovery(as(payer('paymentApprover')), { ...start, idempotencyKey: desk.key() });
    expect(await refused(startRecovery(as(payer('paymentApprover')), { ...start, idempotencyKey: desk.key() }))).toBe('RECOVERY_EXISTS');
    const may = await desk.prepare('2026-05');
    expect(await items(may)).toMatchObject([{ grossFen: 155_000, recoveredFen: 15_500, amountFen: 139_500 }]);
    await desk.send(may);
    expect(await manager().findOneByOrFail(Overpayment, { id: overpayment.id })).toMatchObject({
      recoveredFen: 15_500,
      state: 'RECOVERING',
    });
    bank.sendsBack = () => true;
    await desk.fetchReturns(may);
    expect(await manager().findOneByOrFail(Overpayment, { id: overpayment.id })).toMatchObject({
      recoveredFen: 0,
      amountFen: 40_000,
      state: 'OPEN',
    });
    const balances = await accountBalances(manager(), { jurisdictionCode: sampleCounty, restricted: false, fiscalYear: 2026 });
    expect(Object.fromEntries(balances)).toEqual({ GRANTS: 195_000, IN_TRANSIT: 0, RECOVERABLE: 0, TREASURY: -195_000 });
  });

  it('takes repayments by a plan, never more than is open', async () => {
    const entitlement = await child();
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    await learn(entitlement, { kind: 'CHILD_DIED', on: '2026-03-20' });
    const overpayment = await manager().findOneByOrFail(Overpayment, { entitlementId: entitlement.id });
    const plan = { overpaymentId: overpayment.id, method: 'PLAN' as const, reason: '分期退还' };
    const recoveryId = await startRecovery(as(payer('paymentApprover')), { ...plan, idempotencyKey: desk.key() });
    const repay = (amountFen: number): Promise<string> =>
      recordRepayment(as(payer('paymentSender')), { recoveryId, amountFen, paidOn: '2026-06-10', idempotencyKey: desk.key() });
    expect(await refused(repay(overpayment.amountFen + 1))).toBe('REPAYMENT_TOO_MUCH');
    expect(await refused(repay(0))).toBe('REPAYMENT_TOO_MUCH');
    await repay(100_000);
    await repay(95_000);
    expect(await manager().findOneByOrFail(Overpayment, { id: overpayment.id })).toMatchObject({ state: 'SETTLED' });
    await desk.fetchReturns(april);
  });

  it('writes and reads the layout of the place: XLSX and UTF-8 too, never an incomplete one', async () => {
    const administrator = as({
      kind: 'STAFF',
      subject: 'staff:administrator',
      grants: [{ role: 'administrator', jurisdiction: '210100' }],
    });
    const adopt = (layout: typeof usualLayout): Promise<string> =>
      adoptLayout(administrator, { idempotencyKey: desk.key(), jurisdictionCode: '210100', layout });
    expect(await refused(adopt({ ...usualLayout, columns: usualLayout.columns.slice(1) }))).toBe('BANK_LAYOUT_INVALID');
    expect(await refused(adopt({ ...usualLayout, memo: '=cmd' }))).toBe('BANK_LAYOUT_INVALID');
    await adopt({ ...usualLayout, encoding: 'UTF-8', paidWord: 'OK', returnedWord: 'NO' });
    await child();
    const april = await desk.prepare('2026-04');
    await desk.send(april);
    expect((await desk.batch(april))?.layout).toMatchObject({ encoding: 'UTF-8', paidWord: 'OK' });
    await desk.fetchReturns(april);
    expect((await desk.run(april)).state).toBe('SETTLED');
  });

  it('pays cases kept under a scope in runs that are not there without it', async () => {
    await child();
    await child({ category: 'HIV_INFECTED' });
    const open = await desk.prepare('2026-04');
    expect(await desk.run(open)).toMatchObject({ itemCount: 1, restricted: false });
    const hidden = await desk.prepare('2026-04', { restricted: true });
    expect(await desk.run(hidden)).toMatchObject({ itemCount: 1, restricted: true });
    const list = `query ($code: JurisdictionCode!) { paymentRuns(jurisdictionCode: $code) { edges { node { id } } } }`;
    const seen = async (caller: Caller): Promise<number> => {
      const { data } = await subgraph.execute(list, { code: sampleCounty }, caller);
      return (data as { paymentRuns: { edges: object[] } }).paymentRuns.edges.length;
    };
    expect(await seen(payer('paymentReviewer'))).toBe(1);
    expect(await seen(payer('paymentReviewer', true))).toBe(2);
    expect(payer('paymentReviewer', true).grants[0]?.scopes).toEqual([hivScope]);
    const one = 'query ($id: ID!) { paymentRun(id: $id) { totalFen } }';
    expect((await subgraph.execute(one, { id: hidden }, payer('paymentReviewer'))).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(await refused(desk.review(hidden))).toBe('NOT_FOUND');
    await desk.send(hidden, true);
    const elsewhere = asCaller('STAFF', [['paymentReviewer', '210107']]);
    expect((await subgraph.execute(one, { id: open }, elsewhere)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect(await manager().countBy(PaymentRun, { restricted: true })).toBe(1);
  });
});
