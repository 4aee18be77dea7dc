import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, type Role } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { answerAmountObjection } from '../../../amount-objection/answer-amount-objection/answer-amount-objection.ts';
import { raiseAmountObjection } from '../../../amount-objection/raise-amount-objection/raise-amount-objection.ts';
import { checkAccount } from '../../../payee-account/check-payee-account/check-account.ts';
import { declareAccount } from '../../../payee-account/declare-payee-account/declare-account.ts';
import type { PaymentsContext, PaymentsServices } from '../../../payments-context.ts';
import { holdPayments, releasePayments } from '../../../run/hold-payments/hold-payments.ts';
import { paymentsSubgraph } from '../../../subgraph.ts';
import { FakeBank } from '../../../testing/fake-bank.ts';
import { caseHandedOver } from '../../../testing/life-event.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../../../testing/sample-case.ts';
import { Entitlement } from '../../entitlement.entity.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
const [before, after] = ['210106', '210202'];

describe.each(await dialects())('what is asked of an office about the money of a child that moved, on %s', (dialect) => {
  let bus: InProcessBus;
  let subgraph: TestSubgraph<PaymentsServices>;
  let entitlement: Entitlement;
  let keys = 0;

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    const policyReleases = [...loadPacks(), standards];
    subgraph = await bootForTest(paymentsSubgraph({ bank: new FakeBank(), background: false }), {
      dialect,
      bus,
      clock: clockAt('2026-05-10'),
      policyReleases,
    });
    const confirmed = caseConfirmed(subgraph.running.kit, {});
    await publishAll(bus, [confirmed]);
    entitlement = await subgraph.running.database.read.manager.findOneByOrFail(Entitlement, { caseId: confirmed.data.caseId });
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  const idempotencyKey = (): string => `key-of-office-${(keys += 1)}`;
  const staff = (role: Role, county: string): PaymentsContext => subgraph.context(asCaller('STAFF', [[role, county]]));
  const owner = (): PaymentsContext => subgraph.context(asCaller('PERSON', [], { subject: entitlement.ownerSubject }));
  const code = (work: Promise<unknown>): Promise<string> =>
    work.then(
      () => 'DONE',
      (error: { code: string }) => error.code,
    );
  const moveFile = (): Promise<void> => publishAll(bus, [caseHandedOver(subgraph.running.kit, entitlement.caseId, before!, `${after}001`)]);
  const account = {
    method: 'BANK',
    holderKind: 'CHILD',
    holder: '李示兰',
    bank: '示例银行',
    accountNumber: '6222000000000008825',
  } as const;
  const declare = (): Promise<string> =>
    declareAccount(owner(), { idempotencyKey: idempotencyKey(), entitlementId: entitlement.id, ...account });
  const check = (accountId: string, county: string): Promise<string> =>
    code(checkAccount(staff('paymentReviewer', county), { idempotencyKey: idempotencyKey(), accountId, verified: true, note: '已核对' }));

  it('an account given after the move is verified by the county that has the file, and by no other', async () => {
    await moveFile();
    const accountId = await declare();
    expect(await check(accountId, before!)).toBe('NOT_FOUND');
    expect(await check(accountId, after!)).toBe('DONE');
  });

  it('what was open at the move goes with the file: an account, a hold, an objection', async () => {
    const accountId = await declare();
    const hold = { idempotencyKey: idempotencyKey(), entitlementId: entitlement.id, reason: '核实抚养情况' };
    const holdId = await holdPayments(staff('paymentApprover', before!), hold);
    const reason = '金额和邻居家孩子的不一样';
    const id = await raiseAmountObjection(owner(), { idempotencyKey: idempotencyKey(), entitlementId: entitlement.id, reason });
    await moveFile();
    const letGo = (county: string): Promise<string> =>
      code(releasePayments(staff('paymentApprover', county), { idempotencyKey: idempotencyKey(), holdId, reason: '已核实' }));
    const answer = (county: string): Promise<string> =>
      code(
        answerAmountObjection(staff('paymentPreparer', county), {
          idempotencyKey: idempotencyKey(),
          id,
          outcome: 'STANDS',
          answer: '已核对',
        }),
      );
    for (const act of [(county: string) => check(accountId, county), letGo, answer]) {
      expect(await act(before!)).not.toBe('DONE');
      expect(await act(after!)).toBe('DONE');
    }
    expect(await code(holdPayments(staff('paymentApprover', before!), { ...hold, idempotencyKey: idempotencyKey() }))).toBe('NOT_FOUND');
  });
});
