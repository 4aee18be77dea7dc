import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { type Caller, clockAt } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../../payments-context.ts';
import { paymentsSubgraph } from '../../subgraph.ts';
import { brokenInvariants } from '../../testing/broken-invariants.ts';
import { FakeBank } from '../../testing/fake-bank.ts';
import { payer, RunDesk } from '../../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../../testing/sample-case.ts';
import { PaymentItem } from '../payment-item.entity.ts';
import { PaymentReissue } from '../payment-reissue.entity.ts';

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
const mutation = `mutation ($input: ReissuePaymentInput!) { reissuePayment(input: $input) {
  __typename ... on PaymentStepRecorded { recordedId } ... on LawfulRefusal { code } } }`;

describe.each(await dialects())('paying again what came back, on %s', (dialect) => {
  let bus: InProcessBus;
  let bank: FakeBank;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  let april: string;
  const manager = (): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] => subgraph.running.database.read.manager;
  const items = (runId: string): Promise<PaymentItem[]> => manager().find(PaymentItem, { where: { runId }, order: { line: 'ASC' } });
  const ask = async (
    paymentId: string,
    more: { reason?: string; key?: string } = {},
    caller: Caller = payer('paymentPreparer'),
  ): Promise<string> => {
    const input = { paymentId, reason: more.reason ?? '银行核实账户已恢复', idempotencyKey: more.key ?? desk.key() };
    const { data, errors } = await subgraph.execute(mutation, { input }, caller);
    if (errors) return String(errors[0]?.extensions?.['code']);
    const { __typename, code } = (data as { reissuePayment: { __typename: string; code?: string } }).reissuePayment;
    return code ?? __typename;
  };

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    bank = new FakeBank();
    const options = { dialect, bus, clock: clockAt('2026-05-10'), policyReleases: [...loadPacks(), standards] };
    subgraph = await bootForTest(paymentsSubgraph({ bank, background: false }), options);
    desk = new RunDesk(subgraph);
    for (let count = 0; count < 2; count += 1) await publishAll(bus, [caseConfirmed(subgraph.running.kit, { facts: { payout } })]);
    bank.sendsBack = (line) => line === 1;
    april = await desk.prepare('2026-04');
    await desk.send(april);
    await desk.fetchReturns(april);
  });
  afterEach(async () => {
    expect(await brokenInvariants(manager())).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('takes an officer’s reason once, and the next run pays it once to the same account', async () => {
    const [back] = await items(april);
    expect(back?.state).toBe('RETURNED');
    const key = desk.key();
    expect(await ask(back?.id ?? '', { key })).toBe('PaymentStepRecorded');
    expect(await ask(back?.id ?? '', { key })).toBe('PaymentStepRecorded');
    expect(await ask(back?.id ?? '', { reason: '又一次' })).toBe('PaymentStepRecorded');
    expect(await manager().countBy(PaymentReissue, { itemId: back?.id ?? '' })).toBe(1);
    bank.sendsBack = () => false;
    const may = await desk.prepare('2026-05');
    expect((await items(may)).map(({ month, difference, accountId }) => [month, difference, accountId === back?.accountId])).toEqual([
      ['2026-04', 'REISSUED', true],
      ['2026-05', 'NEW', true],
      ['2026-05', 'SAME', false],
    ]);
    await desk.send(may);
    await desk.fetchReturns(may);
    expect((await desk.run(may)).state).toBe('SETTLED');
    expect(await ask(back?.id ?? '')).toBe('PaymentStepRecorded');
    const june = await desk.prepare('2026-05', { supplementary: true });
    expect(await items(june)).toEqual([]);
  });

  it('comes back again, and needs another word', async () => {
    const [back] = await items(april);
    await ask(back?.id ?? '');
    bank.sendsBack = ((line) => line === 1) satisfies FakeBank['sendsBack'];
    const may = await desk.prepare('2026-05');
    await desk.send(may);
    await desk.fetchReturns(may);
    const [second] = await items(may);
    expect(second).toMatchObject({ month: '2026-04', state: 'RETURNED' });
    const further = await desk.prepare('2026-05', { supplementary: true });
    expect(await items(further)).toEqual([]);
    expect((await desk.run(further)).exceptionCount).toBe(1);
    await desk.send(further);
    await ask(second?.id ?? '');
    const last = await desk.prepare('2026-05', { supplementary: true });
    expect(await items(last)).toMatchObject([{ month: '2026-04', difference: 'REISSUED' }]);
  });

  it('is refused for what did not come back, without a reason, and to anybody else', async () => {
    const [back, arrived] = await items(april);
    expect(await ask(arrived?.id ?? '')).toBe('PAYMENT_NOT_RETURNED');
    expect(await ask(back?.id ?? '', { reason: '  ' })).toBe('REASON_REQUIRED');
    expect(await ask('01999999-0000-7000-8000-000000000000')).toBe('NOT_FOUND');
    expect(await ask(back?.id ?? '', {}, payer('paymentSender'))).toBe('FORBIDDEN');
    expect(await ask(back?.id ?? '', {}, asCaller('STAFF', [['paymentPreparer', '210107']]))).toBe('NOT_FOUND');
    expect(await manager().count(PaymentReissue)).toBe(0);
  });
});
