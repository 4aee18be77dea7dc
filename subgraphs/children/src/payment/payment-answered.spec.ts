import type { CloudEvent, InProcessBus } from '@onething/events';
import { hashLayer, type LayerContent, type PolicyLayerRelease } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { changeDo, enrolled } from '../testing/change-steps.ts';
import { guardian, licheng, stranger } from '../testing/sample-people.ts';
import { KnownPayment } from './known-payment.entity.ts';

/** An amount for tests, published by nobody. */
function amounts(): PolicyLayerRelease {
  const dated = { effectiveFrom: '2025-01-01', publishedOn: '2025-01-01' };
  const standards = [{ category: 'DE_FACTO_UNSUPPORTED' as const, from: '2025-01', fen: 164_000, sample: true, citation: 'sample' }];
  const content: LayerContent = {
    policy: { amounts: { id: 'amounts', ...dated, citations: { sample: { document: '示例标准', clause: '一' } }, standards } },
  };
  const name = { zh: '济南市', en: 'Jinan' };
  return { code: '370100', name, kind: 'city', releaseId: 'test-amounts', ...dated, hash: hashLayer(content), content };
}

type Answered = 'payments.payment-settled' | 'payments.payment-returned';
type Objected = 'payments.amount-objection-raised' | 'payments.amount-objection-answered';

describe.each(await dialects())('what the bank answered for a payment, on %s', (dialect) => {
  let journey: CaseJourney;
  let caseId: string;
  let events = 0;
  const say = async (type: Answered, subject: string, month: string, time: string): Promise<void> => {
    events += 1;
    const event: CloudEvent<Answered> = {
      specversion: '1.0',
      id: `answer-${events}`,
      source: '/subgraphs/payments',
      type,
      subject,
      time,
      datacontenttype: 'application/json',
      data: { caseId, month },
    };
    await journey.subgraph.bus.publish(event);
    await (journey.subgraph.bus as InProcessBus).idle();
  };
  const objected = async (type: Objected): Promise<void> => {
    events += 1;
    const [id, time, subject] = [`answer-${events}`, '2026-06-20T02:00:00.000Z', 'objection-1'];
    const data = { caseId, jurisdictionCode: '370112' };
    const event: CloudEvent<Objected> = {
      specversion: '1.0',
      id,
      source: '/subgraphs/payments',
      type,
      subject,
      time,
      datacontenttype: 'application/json',
      data,
    };
    await journey.subgraph.bus.publish(event);
    await (journey.subgraph.bus as InProcessBus).idle();
  };
  const told = async (caller = guardian): Promise<string[]> => {
    const query = `query ($filter: MessageFilter) { myMessages(filter: $filter, sort: OLDEST_FIRST, first: 50) { edges { node { code text { zh } } } } }`;
    type Inbox = { myMessages: { edges: { node: { code: string; text: { zh: string } } }[] } };
    const { myMessages } = await journey.ask<Inbox>(query, { filter: { caseId } }, caller);
    return myMessages.edges.map(({ node }) => node.code).filter((code) => /^(PAYMENT|AMOUNT)_/.test(code));
  };
  const known = async (): Promise<[string, boolean][]> =>
    (await journey.subgraph.running.database.read.manager.find(KnownPayment, { order: { month: 'ASC', id: 'ASC' } })).map(
      ({ month, arrived }) => [month, arrived],
    );
  const april = '01900000-0000-7000-8000-000000000001';
  const may = '01900000-0000-7000-8000-000000000002';

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, [...loadPacks(), amounts()]);
    caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
  }, 120_000);
  afterAll(() => journey.end());

  it('is told to the family once, by number and without an amount, and to nobody else', async () => {
    await say('payments.payment-settled', april, '2026-04', '2026-04-20T02:00:00.000Z');
    await say('payments.payment-settled', may, '2026-05', '2026-05-20T02:00:00.000Z');
    expect(await told()).toEqual(['PAYMENT_ARRIVED', 'PAYMENT_ARRIVED']);
    expect(await told(stranger)).toEqual([]);
    expect(await told(licheng.handler)).toEqual([]);
    expect(await known()).toEqual([
      ['2026-04', true],
      ['2026-05', true],
    ]);
  });

  it('is told again when it comes back after it had arrived, whatever order the news comes in', async () => {
    await say('payments.payment-returned', may, '2026-05', '2026-06-02T02:00:00.000Z');
    expect(await told()).toEqual(['PAYMENT_ARRIVED', 'PAYMENT_ARRIVED', 'PAYMENT_CAME_BACK']);
    const june = '01900000-0000-7000-8000-000000000003';
    await say('payments.payment-returned', june, '2026-06', '2026-06-19T02:00:00.000Z');
    await say('payments.payment-settled', june, '2026-06', '2026-06-18T02:00:00.000Z');
    expect(await known()).toEqual([
      ['2026-04', true],
      ['2026-05', false],
      ['2026-06', false],
    ]);
    expect(await journey.subgraph.bus.deadLetters()).toEqual([]);
  });

  it('of an objection to an amount tells the county that it is there and the family that it is answered', async () => {
    const before = await told();
    await objected('payments.amount-objection-raised');
    expect(await told(licheng.countyOfficer)).toEqual(['AMOUNT_OBJECTION_RAISED']);
    expect(await told(licheng.handler)).toEqual([]);
    expect(await told()).toEqual(before);
    await objected('payments.amount-objection-answered');
    expect(await told()).toEqual([...before, 'AMOUNT_OBJECTION_ANSWERED']);
    expect(await told(licheng.countyOfficer)).toEqual(['AMOUNT_OBJECTION_RAISED']);
  });

  it('says which months of a change were paid too much: only those whose money is with the family', async () => {
    const details = { on: '2026-03-15' };
    const proposed = await changeDo(journey, 'proposeChange', { caseId, ground: 'CHILD_DIED', details }, licheng.handler);
    expect(proposed.effect?.months.map(({ month }) => month).slice(0, 3)).toEqual(['2026-04', '2026-05', '2026-06']);
    expect(proposed.effect).toMatchObject({ overpaidFen: 164_000 });
  });
});
