import { InProcessBus } from '@onething/events';
import { type Caller, clockAt } from '@onething/subgraph-kit';
import { loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { caseHandedOver } from '../testing/life-event.ts';
import { caseConfirmed, releasePublished, sampleOwner, standardsRelease } from '../testing/sample-case.ts';

const raise = `mutation ($input: RaiseAmountObjectionInput!) { act: raiseAmountObjection(input: $input) {
  __typename ... on AmountObjection { id month outcome } ... on LawfulRefusal { code details { path } } } }`;
const answer = `mutation ($input: AnswerAmountObjectionInput!) { act: answerAmountObjection(input: $input) {
  __typename ... on AmountObjection { id outcome answer answeredBy } ... on LawfulRefusal { code details { path } } } }`;
const list = `query ($filter: AmountObjectionFilter, $sort: AmountObjectionSort, $first: Int, $after: String) {
  amountObjections(filter: $filter, sort: $sort, first: $first, after: $after) {
    edges { node { id reason month entitlement { id } } } pageInfo { hasNextPage endCursor } } }`;
const one = `query ($id: ID!) { amountObjection(id: $id) { reason amountChanged monthsWhenRaised { month amountFen } monthsNow { month amountFen } } }`;
const owned = 'query ($id: ID!) { entitlement(id: $id) { amountObjections { reason outcome answer answeredBy } } }';

interface Listed {
  amountObjections: { edges: { node: { id: string; reason: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

describe.each(await dialects())('an objection to an amount on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  let plain: Entitlement;
  let restricted: Entitlement;
  let count = 0;
  let today = '2026-05-10';
  const owner = asCaller('PERSON', [], { subject: sampleOwner });
  const officer = asCaller('STAFF', [['countyOfficer', '210106']], { name: '关悦' });

  beforeAll(async () => {
    bus = new InProcessBus();
    const standards = [
      { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 130_000 },
      { category: 'HIV_INFECTED', from: '2026-01', fen: 130_000 },
    ] as const;
    subgraph = await bootForTest(paymentsSubgraph(), {
      dialect,
      bus,
      clock: { now: () => clockAt(today).now(), today: () => today },
      policyReleases: [...loadPacks(), standardsRelease('210100', 'sample-1', '2026-01-01', [...standards])],
    });
    for (const category of ['DE_FACTO_UNSUPPORTED', 'HIV_INFECTED'] as const)
      await bus.publish(caseConfirmed(subgraph.running.kit, { caseId: `case-${category}`, facts: { category } }));
    await subgraph.drainEvents();
    const { manager } = subgraph.running.database.read;
    plain = await manager.findOneByOrFail(Entitlement, { caseId: 'case-DE_FACTO_UNSUPPORTED' });
    restricted = await manager.findOneByOrFail(Entitlement, { caseId: 'case-HIV_INFECTED' });
  });
  afterAll(async () => {
    await bus.close();
    await subgraph.stop();
  });

  async function act(document: string, input: object, caller: Caller): Promise<{ code?: string; id?: string } & Record<string, unknown>> {
    const result = await subgraph.execute(document, { input: { idempotencyKey: `objection-${++count}`, ...input } }, caller);
    if (result.errors?.length) return { code: String(result.errors[0]?.extensions?.['code']) };
    return (result.data as { act: Record<string, unknown> }).act;
  }
  const page = async (caller: Caller, variables: object): Promise<Listed['amountObjections']> =>
    ((await subgraph.execute(list, { ...variables }, caller)).data as unknown as Listed).amountObjections;
  const listed = async (caller: Caller): Promise<string[]> =>
    (await page(caller, { filter: { answered: false } })).edges.map(({ node }) => node.reason);

  it('comes from the recipient, with a reason, to a month of the ledger, one at a time', async () => {
    const input = { entitlementId: plain.id, month: '2026-05', reason: '少算了一个月' };
    expect(await act(raise, input, asCaller('PERSON', [], { subject: 'somebody-else' }))).toEqual({ code: 'NOT_FOUND' });
    expect(await act(raise, input, officer)).toEqual({ code: 'NOT_FOUND' });
    expect(await act(raise, { ...input, reason: '  ' }, owner)).toMatchObject({
      code: 'AMOUNT_TEXT_REQUIRED',
      details: [{ path: 'reason' }],
    });
    expect(await act(raise, { ...input, reason: '长'.repeat(501) }, owner)).toMatchObject({ code: 'AMOUNT_TEXT_REQUIRED' });
    expect(await act(raise, { ...input, month: '2026-03' }, owner)).toMatchObject({
      code: 'AMOUNT_MONTH_UNKNOWN',
      details: [{ path: 'month' }],
    });
    const raised = await act(raise, { ...input, idempotencyKey: 'the-same-key' }, owner);
    expect(raised).toMatchObject({ __typename: 'AmountObjection', month: '2026-05', outcome: null });
    expect(await act(raise, { ...input, idempotencyKey: 'the-same-key' }, owner)).toEqual(raised);
    expect(await act(raise, input, owner)).toMatchObject({ code: 'AMOUNT_OBJECTION_OPEN' });
  });

  it('is a task of the county that pays and of no other, and ends with one answer that the recipient reads', async () => {
    expect(await listed(officer)).toEqual(['少算了一个月']);
    expect(await listed(asCaller('STAFF', [['countyOfficer', '370112']]))).toEqual([]);
    const [row] = (await subgraph.running.database.read.query('SELECT id FROM amount_objection')) as { id: string }[];
    const input = { id: row?.id, outcome: 'STANDS', answer: '四月起按月发放，五月已到账。' };
    expect(await act(answer, input, asCaller('STAFF', [['countyOfficer', '370112']]))).toEqual({ code: 'NOT_FOUND' });
    expect(await act(answer, input, asCaller('STAFF', [['townshipOfficer', '210106003']]))).toEqual({ code: 'FORBIDDEN' });
    expect(await act(answer, { ...input, answer: '' }, officer)).toMatchObject({
      code: 'AMOUNT_TEXT_REQUIRED',
      details: [{ path: 'answer' }],
    });
    expect(await act(answer, { ...input, outcome: 'CORRECTED' }, officer)).toMatchObject({
      code: 'AMOUNT_NOT_CORRECTED',
      details: [{ path: 'outcome' }],
    });
    expect(await act(answer, input, officer)).toMatchObject({ outcome: 'STANDS', answeredBy: '关悦' });
    expect(await act(answer, input, officer)).toMatchObject({ code: 'AMOUNT_OBJECTION_ANSWERED' });
    expect(await listed(officer)).toEqual([]);
    const { data } = await subgraph.execute(owned, { id: plain.id }, owner);
    expect(data).toEqual({
      entitlement: {
        amountObjections: [{ reason: '少算了一个月', outcome: 'STANDS', answer: '四月起按月发放，五月已到账。', answeredBy: null }],
      },
    });
  });

  it('of a child affected by HIV is in the list of those with the scope alone', async () => {
    const raised = await act(raise, { entitlementId: restricted.id, reason: '金额不对' }, owner);
    const trusted: Caller = { ...officer, grants: [{ role: 'countyOfficer', jurisdiction: '210106', scopes: ['hivRecords'] }] };
    expect(await listed(officer)).toEqual([]);
    expect(await listed(trusted)).toEqual(['金额不对']);
    const input = { id: raised.id, outcome: 'STANDS', answer: '无误' };
    expect((await subgraph.execute(one, { id: raised.id }, officer)).data).toEqual({ amountObjection: null });
    expect(await act(answer, input, officer)).toEqual({ code: 'NOT_FOUND' });
    expect(await act(answer, input, trusted)).toMatchObject({ outcome: 'STANDS' });
  });

  it('is corrected once a fact that was wrong is recorded and the month calculated anew, shown then and now', async () => {
    const raised = await act(raise, { entitlementId: plain.id, month: '2026-05', reason: '没有低保却扣了' }, owner);
    const seen = async () => (await subgraph.execute(one, { id: raised.id }, officer)).data;
    const may = { month: '2026-05', amountFen: 130_000 };
    expect(await seen()).toEqual({
      amountObjection: { reason: '没有低保却扣了', amountChanged: false, monthsWhenRaised: [may], monthsNow: [may] },
    });
    today = '2026-05-12';
    const { kit } = subgraph.running;
    const standards = [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-05', fen: 150_000 }] as const;
    const release = standardsRelease('210100', 'sample-2', today, [...standards]);
    await bus.publish(releasePublished(kit, release));
    await subgraph.drainEvents();
    const now = { month: '2026-05', amountFen: 150_000 };
    expect(await seen()).toMatchObject({ amountObjection: { amountChanged: true, monthsWhenRaised: [may], monthsNow: [now] } });
    expect(await act(answer, { id: raised.id, outcome: 'CORRECTED', answer: '已更正' }, officer)).toMatchObject({ outcome: 'CORRECTED' });
    const outbox = await subgraph.running.database.read.query('SELECT event FROM outbox');
    const said = JSON.stringify(outbox);
    for (const type of ['payments.amount-objection-raised', 'payments.amount-objection-answered']) expect(said).toContain(type);
    expect(said).not.toContain('低保');
  });

  it('goes with the file: the county that took it over answers, the old one no more', async () => {
    const raised = await act(raise, { entitlementId: plain.id, reason: '搬家前的金额不对' }, owner);
    const taken = asCaller('STAFF', [['countyOfficer', '370112']]);
    await bus.publish(caseHandedOver(subgraph.running.kit, plain.caseId, '210106003', '370112002'));
    await subgraph.drainEvents();
    expect(await listed(officer)).toEqual([]);
    expect(await listed(taken)).toEqual(['搬家前的金额不对']);
    const input = { id: raised.id, outcome: 'STANDS', answer: '无误' };
    expect(await act(answer, input, officer)).toEqual({ code: 'NOT_FOUND' });
    expect(await act(answer, input, taken)).toMatchObject({ outcome: 'STANDS' });
    await bus.publish(caseHandedOver(subgraph.running.kit, plain.caseId, '370112002', '210106003'));
    await subgraph.drainEvents();
  });

  it('is listed page by page in either order, and by month', async () => {
    const all = await page(officer, { first: 100 });
    const reasons = ['少算了一个月', '没有低保却扣了', '搬家前的金额不对'];
    expect(all.edges.map(({ node }) => node.reason)).toEqual(reasons);
    const first = await page(officer, { sort: 'NEWEST_FIRST', first: 1 });
    const second = await page(officer, { sort: 'NEWEST_FIRST', first: 1, after: first.pageInfo.endCursor });
    expect([...first.edges, ...second.edges].map(({ node }) => node.reason)).toEqual(reasons.slice(1).toReversed());
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, true]);
    expect((await page(officer, { filter: { month: '2026-07' } })).edges).toEqual([]);
  });
});
