import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import type { PaymentsServices } from '../payments-context.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { payer, RunDesk, sampleCounty } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';

const listed = `query ($code: JurisdictionCode!) { paymentHolds(jurisdictionCode: $code) { edges { node { id reason entitlement { id } } } } }`;
const figures = 'query ($id: ID!) { paymentRun(id: $id) { stoppedFen differences { difference count totalFen previousFen } } }';
const hold = `mutation ($input: HoldPaymentsInput!) { act: holdPayments(input: $input) { __typename } }`;
const release = `mutation ($input: ReleasePaymentsInput!) { act: releasePayments(input: $input) { __typename } }`;

describe.each(await dialects())('holds and the sums of differences on %s', (dialect) => {
  let bus: InProcessBus;
  let subgraph: TestSubgraph<PaymentsServices>;
  const ids: Record<string, string> = {};

  beforeAll(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    const categories = ['DE_FACTO_UNSUPPORTED', 'HIV_INFECTED'] as const;
    const standards = categories.map((category) => ({ category, from: '2026-01', fen: 195_000 }));
    subgraph = await bootForTest(paymentsSubgraph({ bank: new FakeBank(), background: false }), {
      dialect,
      bus,
      clock: clockAt('2026-05-10'),
      policyReleases: [...loadPacks(), standardsRelease('210100', 'sample-1', '2026-01-01', standards)],
    });
    const { kit } = subgraph.running;
    const payout = {
      method: 'BANK',
      holderKind: 'GUARDIAN',
      holder: '李示兰',
      bank: '示例银行',
      accountNumber: '6222000000000008825',
    } as const;
    for (const category of categories) {
      const event = caseConfirmed(kit, { facts: { category, payout } });
      await publishAll(bus, [event]);
      ids[category] = (await kit.database.read.manager.findOneByOrFail(Entitlement, { caseId: event.data.caseId })).id;
    }
  });
  afterAll(async () => {
    await bus.close();
    await subgraph.stop();
  });

  type Held = { paymentHolds: { edges: { node: { id: string; reason: string; entitlement: object | null } }[] } };
  const holdsFor = async (caller: ReturnType<typeof payer>, code = sampleCounty) => {
    const { data, errors } = await subgraph.execute(listed, { code }, caller);
    return errors?.[0]?.extensions?.['code'] ?? (data as Held | null)?.paymentHolds.edges.map(({ node }) => node.reason);
  };

  it('lists what is held for those who work on the county, of restricted cases with the scope alone, until it is released', async () => {
    const trusted = payer('paymentApprover', true);
    for (const [index, category] of Object.keys(ids).entries()) {
      const input = { entitlementId: ids[category], reason: `核实${index}`, idempotencyKey: `hold-key-${index}` };
      expect((await subgraph.execute(hold, { input }, trusted)).data).toEqual({ act: { __typename: 'PaymentStepRecorded' } });
    }
    expect(await holdsFor(payer('paymentPreparer'))).toEqual(['核实0']);
    expect(await holdsFor(trusted)).toEqual(['核实0', '核实1']);
    expect(await holdsFor(payer('countyOfficer'))).toBe('FORBIDDEN');
    expect(await holdsFor(payer('paymentPreparer'), '210107')).toBe('NOT_FOUND');
    const { data } = await subgraph.execute(listed, { code: sampleCounty }, payer('paymentPreparer'));
    const [held] = (data as Held).paymentHolds.edges;
    expect(held?.node.entitlement).toEqual({ id: ids['DE_FACTO_UNSUPPORTED'] });
    const input = { holdId: held?.node.id, reason: '核实完毕', idempotencyKey: 'release-key' };
    await subgraph.execute(release, { input }, payer('paymentPreparer'));
    expect(await holdsFor(payer('paymentPreparer'))).toEqual([]);
  });

  it('adds up what was paid for the month before to each difference', async () => {
    const desk = new RunDesk(subgraph);
    const april = await desk.prepare('2026-04');
    const summed = async (id: string) => (await subgraph.execute(figures, { id }, payer('paymentReviewer'))).data?.['paymentRun'];
    expect(await summed(april)).toEqual({
      stoppedFen: 0,
      differences: [{ difference: 'NEW', count: 1, totalFen: 195_000, previousFen: 0 }],
    });
    await desk.send(april);
    await desk.fetchReturns(april);
    expect(await summed(await desk.prepare('2026-05'))).toEqual({
      stoppedFen: 0,
      differences: [{ difference: 'SAME', count: 1, totalFen: 195_000, previousFen: 195_000 }],
    });
  });
});
