import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { PaymentsServices } from '../payments-context.ts';
import { PaymentException } from '../run/payment-exception.entity.ts';
import { PaymentItem } from '../run/payment-item.entity.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { brokenInvariants } from '../testing/broken-invariants.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { lifeEventRecorded } from '../testing/life-event.ts';
import { payer, RunDesk, sampleCounty } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';
import { latestAccount } from './account-version.ts';
import { checkAccount } from './check-payee-account/check-account.ts';
import { declareAccount } from './declare-payee-account/declare-account.ts';
import { PayeeAccount } from './payee-account.entity.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
const bank = { method: 'BANK' as const, holderKind: 'GUARDIAN' as const, bank: '示例银行' };
const old = { ...bank, holder: '李示兰', accountNumber: '6222000000000008825' };
const next = { ...bank, holder: '王示强', accountNumber: '6222000000000008833' };

describe.each(await dialects())('somebody else receives the money, on %s', (dialect) => {
  let bus: InProcessBus;
  let subgraph: TestSubgraph<PaymentsServices>;
  let desk: RunDesk;
  let entitlement: Entitlement;
  const manager = (): TestSubgraph<PaymentsServices>['running']['database']['read']['manager'] => subgraph.running.database.read.manager;
  const tell = (more: { lifeEventId?: string; knownAt?: string } = {}): Promise<void> =>
    publishAll(bus, [
      lifeEventRecorded(
        subgraph.running.kit,
        { caseId: entitlement.caseId, jurisdictionCode: sampleCounty },
        { kind: 'PAYEE_CHANGED', on: '2026-04-02' },
        more,
      ),
    ]);
  const exceptions = async (runId: string): Promise<string[]> =>
    (await manager().findBy(PaymentException, { runId })).map(({ month, code }) => `${month} ${code}`).toSorted();

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    const options = { dialect, bus, clock: clockAt('2026-05-10'), policyReleases: [...loadPacks(), standards] };
    subgraph = await bootForTest(paymentsSubgraph({ bank: new FakeBank(), background: false }), options);
    desk = new RunDesk(subgraph);
    const event = caseConfirmed(subgraph.running.kit, { facts: { payout: old } });
    await publishAll(bus, [event]);
    entitlement = await manager().findOneByOrFail(Entitlement, { caseId: event.data.caseId });
  });
  afterEach(async () => {
    expect(await brokenInvariants(manager())).toEqual([]);
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('nothing goes to the old account until the new one is verified; what was due meanwhile is paid then, to the new one', async () => {
    const prepared = await desk.prepare('2026-04');
    expect(await desk.run(prepared)).toMatchObject({ itemCount: 1 });
    await tell({ lifeEventId: 'payee-changed-0001' });
    await tell({ lifeEventId: 'payee-changed-0001' });
    expect(await manager().countBy(PayeeAccount, { entitlementId: entitlement.id })).toBe(2);
    await desk.review(prepared);
    expect(await desk.run(prepared)).toMatchObject({ itemCount: 0 });
    await desk.approve(prepared);
    await desk.requestSending(prepared);
    await desk.carry(prepared);
    const may = await desk.prepare('2026-05');
    expect(await exceptions(may)).toEqual(['2026-04 ACCOUNT_UNVERIFIED', '2026-05 ACCOUNT_UNVERIFIED']);
    await desk.send(may);
    const officer = desk.context(payer('paymentPreparer'));
    const accountId = await declareAccount(officer, {
      ...next,
      duty: '监护人代领',
      entitlementId: entitlement.id,
      idempotencyKey: desk.key(),
    });
    const check = { accountId, verified: true, note: '看过银行卡', idempotencyKey: desk.key() };
    await checkAccount(desk.context(payer('paymentReviewer')), check);
    const again = await desk.prepare('2026-05', { supplementary: true });
    const items = await manager().find(PaymentItem, { where: { runId: again }, order: { month: 'ASC' } });
    expect(items.map((item) => [item.month, item.accountId === accountId])).toEqual([
      ['2026-04', true],
      ['2026-05', true],
    ]);
  });

  it('leaves an account alone that was given after the change became known: the news may come late', async () => {
    await tell({ knownAt: '2026-01-01T00:00:00.000Z' });
    expect(await latestAccount(manager(), entitlement.id)).toMatchObject({ version: 1, state: 'VERIFIED' });
  });
});
