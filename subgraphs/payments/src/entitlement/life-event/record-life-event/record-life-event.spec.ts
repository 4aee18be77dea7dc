import { type AnyCloudEvent, InProcessBus, type LifeEventFact } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../../../subgraph.ts';
import { caseHandedOver, lifeEventRecorded, type SampleLifeEvent } from '../../../testing/life-event.ts';
import { caseConfirmed, type SampleCase, sampleOwner, standardsRelease } from '../../../testing/sample-case.ts';
import { Entitlement } from '../../entitlement.entity.ts';
import { calculateByCalendar } from '../../schedule/calculate-by-calendar/calculate-by-calendar.ts';
import { LifeEvent } from '../life-event.entity.ts';

const standards = [
  standardsRelease('210100', 'sample-sy', '2026-01-01', [
    { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
    { category: 'ORPHAN', from: '2026-01', fen: 240_000 },
  ]),
  standardsRelease('210200', 'sample-dl', '2026-01-01', [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 172_000 }]),
  // Announced in advance and with retroactive effect: nobody may be paid by it before it is known.
  {
    ...standardsRelease('210100', 'sample-later', '2026-09-20', [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-07', fen: 205_000 }]),
    effectiveFrom: '2026-07-01',
  },
];
const query = `query ($caseId: ID!, $knownAt: DateTime, $from: Month, $to: Month) { _entities(representations: [{ __typename: "Case", id: $caseId }]) { ... on Case { entitlement {
  id state payer { code } months(knownAt: $knownAt, from: $from, to: $to, first: 600) { month amountFen basis payer { code } revision lines { label { zh } citation { clause } } }
  lifeEvents { kind happenedOn description { zh en } counts knownAt recordedAt } lumpSum { month amountFen } arrears { month arrearsFen } overpayments { id }
  calculations { cause state } } } } }`;

interface Seen {
  id: string;
  state: string;
  payer: { code: string };
  months: {
    month: string;
    amountFen: number;
    basis: string;
    payer: { code: string };
    lines: { label: { zh: string }; citation: { clause: string } | null }[];
  }[];
  lifeEvents: { kind: string; happenedOn: string | null; description: { zh: string; en: string }; counts: boolean }[];
  lumpSum: { month: string; amountFen: number } | null;
  arrears: { month: string; arrearsFen: number }[];
  calculations: { cause: string; state: string }[];
}

describe.each(await dialects())('what becomes known of a child on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  let today = '2026-03-10';
  let minute = 0;
  const owner = asCaller('PERSON', [], { subject: sampleOwner });

  const publish = (...events: AnyCloudEvent[]): Promise<void> =>
    events.reduce((before, event) => before.then(() => bus.publish(event)), Promise.resolve());
  const confirm = async (sample: SampleCase = {}): Promise<string> => {
    const event = caseConfirmed(subgraph.running.kit, sample);
    await publish(event);
    return event.data.caseId;
  };
  const learn = (caseId: string, fact: LifeEventFact, more: SampleLifeEvent = {}): Promise<void> =>
    publish(lifeEventRecorded(subgraph.running.kit, { caseId, jurisdictionCode: '210106' }, fact, more));
  const seen = async (caseId: string, variables: object = {}, caller = owner): Promise<Seen> => {
    const { data, errors } = await subgraph.execute(query, { caseId, ...variables }, caller);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { _entities: [{ entitlement: Seen }] })._entities[0].entitlement;
  };
  const amounts = ({ months }: Seen): [string, number, string][] =>
    months.map(({ month, amountFen, payer }) => [month, amountFen, payer.code]);

  beforeEach(async () => {
    today = '2026-03-10';
    minute = 0;
    bus = new InProcessBus({ delivery: { maxAttempts: 2, firstDelayMs: 5 } });
    const now = (): string => `${today}T01:${String((minute += 1)).padStart(2, '0')}:00.000Z`;
    subgraph = await bootForTest(paymentsSubgraph(), {
      dialect,
      bus,
      clock: { today: () => today, now },
      policyReleases: [...loadPacks(), ...standards],
    });
  });
  afterEach(async () => {
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('ends the months after a death, says why, and answers as before for an instant before it was known', async () => {
    const caseId = await confirm();
    const before = subgraph.running.kit.clock.now();
    await learn(caseId, { kind: 'CHILD_DIED', on: '2026-05-31' });
    const now = await seen(caseId, { from: '2026-05', to: '2026-07' });
    expect(amounts(now)).toEqual([
      ['2026-05', 195_000, '210106'],
      ['2026-06', 0, '210106'],
      ['2026-07', 0, '210106'],
    ]);
    expect(now.months[1]).toMatchObject({ basis: 'NONE', lines: [{ citation: { clause: '二（四）1' } }] });
    expect(now.months[1]?.lines[0]?.label.zh).toMatch(/儿童死亡（2026-05-31）.*2026-06/);
    expect(amounts(await seen(caseId, { from: '2026-06', to: '2026-06', knownAt: before }))).toEqual([['2026-06', 195_000, '210106']]);
    expect(now.lifeEvents).toMatchObject([{ kind: 'CHILD_DIED', happenedOn: '2026-05-31', counts: true }]);
    expect(now.calculations.map(({ cause }) => cause)).toEqual(['CASE_CONFIRMED', 'LIFE_EVENT']);
  });

  it('lets the new county pay from the month after a move, at its own standard, without gap or overlap', async () => {
    const caseId = await confirm();
    await learn(caseId, { kind: 'MOVED', on: '2026-06-30', from: '210106003', to: '210202001' });
    expect(amounts(await seen(caseId, { from: '2026-06', to: '2026-07' }))).toEqual([
      ['2026-06', 195_000, '210106'],
      ['2026-07', 172_000, '210202'],
    ]);
    expect((await seen(caseId)).payer.code).toBe('210106');
    today = '2026-07-01';
    expect((await seen(caseId)).payer.code).toBe('210202');
  });

  it('pays nothing more after a move to another province: there it is decided anew', async () => {
    const caseId = await confirm();
    await learn(caseId, { kind: 'MOVED', on: '2026-06-01', from: '210106003', to: '370112002' });
    expect(amounts(await seen(caseId, { from: '2026-06', to: '2026-07' }))).toEqual([
      ['2026-06', 195_000, '210106'],
      ['2026-07', 0, '210106'],
    ]);
  });

  it('counts once, whatever is delivered twice, and not at all what was taken back', async () => {
    const caseId = await confirm();
    await learn(caseId, { kind: 'ENDED', on: '2026-04-02' }, { lifeEventId: 'ended-1' });
    await learn(caseId, { kind: 'ENDED', on: '2026-04-02' }, { lifeEventId: 'ended-1' });
    expect(amounts(await seen(caseId, { from: '2026-05', to: '2026-05' }))).toEqual([['2026-05', 0, '210106']]);
    await learn(caseId, { kind: 'TAKEN_BACK' }, { corrects: 'ended-1' });
    const now = await seen(caseId, { from: '2026-05', to: '2026-05' });
    expect(amounts(now)).toEqual([['2026-05', 195_000, '210106']]);
    expect(now.lifeEvents.map(({ kind, counts }) => [kind, counts])).toEqual([
      ['ENDED', false],
      ['TAKEN_BACK', true],
    ]);
    expect(await subgraph.running.database.read.manager.count(LifeEvent)).toBe(2);
  });

  it('waits for the confirmation when it arrives before it', async () => {
    const event = caseConfirmed(subgraph.running.kit);
    const { caseId } = event.data;
    await learn(caseId, { kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'DIBAO', fen: 90_000 }] });
    await publish(caseHandedOver(subgraph.running.kit, caseId, '210106', '210202001'), event);
    const countyOfficer = asCaller('STAFF', [['countyOfficer', '210202']]);
    expect((await seen(caseId, { to: '2026-04' }, countyOfficer)).months).toMatchObject([{ amountFen: 105_000, basis: 'TOP_UP' }]);
  });

  it('that cannot be calculated is neither paid nor claimed, and is settled when the fact is there', async () => {
    const caseId = await confirm();
    await learn(caseId, { kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'TEKUN', from: '2026-06' }] });
    const open = await seen(caseId, { from: '2026-05', to: '2026-06' });
    expect(open.state).toBe('FACTS_MISSING');
    expect(open.months.map(({ amountFen, basis }) => [amountFen, basis])).toEqual([
      [195_000, 'FULL'],
      [0, 'UNDECIDED'],
    ]);
    await learn(caseId, { kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'TEKUN', fen: 45_000, from: '2026-06' }] });
    expect((await seen(caseId, { from: '2026-06', to: '2026-06' })).months).toMatchObject([{ amountFen: 150_000, basis: 'TOP_UP' }]);
  });

  it('never ends for want of calculation, and what was announced counts from the day it is known', async () => {
    const caseId = await confirm();
    expect((await seen(caseId)).months.at(-1)?.month).toBe('2027-03');
    today = '2026-09-01';
    expect(await calculateByCalendar(subgraph.running.kit)).toBe(1);
    expect(amounts(await seen(caseId, { from: '2026-07', to: '2026-07' }))).toEqual([['2026-07', 195_000, '210106']]);
    expect((await seen(caseId)).months.at(-1)?.month).toBe('2027-09');
    expect(await calculateByCalendar(subgraph.running.kit)).toBe(0);
    today = '2026-09-20';
    expect(await calculateByCalendar(subgraph.running.kit)).toBe(1);
    const now = await seen(caseId, { from: '2026-06', to: '2026-07' });
    expect(amounts(now)).toEqual([
      ['2026-06', 195_000, '210106'],
      ['2026-07', 205_000, '210106'],
    ]);
    expect(now.calculations.map(({ cause }) => cause)).toEqual(['CASE_CONFIRMED', 'CALENDAR', 'CALENDAR']);
    // Nothing was paid in this spec: every month up to the present one is owed.
    expect(now.arrears.map(({ month }) => month)).toEqual(['2026-04', '2026-05', '2026-06', '2026-07', '2026-08']);
  });

  it('pays twelve months once at 18 to a child that leaves school, by the county it lives in by then', async () => {
    const caseId = await confirm({ facts: { bornOn: '2008-06-30' } });
    expect((await seen(caseId)).state).toBe('FACTS_MISSING');
    await learn(caseId, { kind: 'STUDY', level: 'NONE' });
    await learn(caseId, { kind: 'MOVED', on: '2026-06-30', from: '210106003', to: '210202001' });
    const now = await seen(caseId, { from: '2026-06' });
    expect(now.lumpSum).toEqual({ month: '2026-07', amountFen: 12 * 172_000 });
    // July was never in the ledger: what nobody could calculate is now known not to be due, and says so.
    expect(amounts(now)).toEqual([
      ['2026-06', 195_000, '210106'],
      ['2026-07', 0, '210202'],
    ]);
  });

  it('shows the entitlement to the office that took the file over, and no longer to the one before', async () => {
    const caseId = await confirm();
    await publish(caseHandedOver(subgraph.running.kit, caseId, '210106', '210202001'));
    await subgraph.drainEvents();
    const { id } = await subgraph.running.database.read.manager.findOneByOrFail(Entitlement, { caseId });
    const code = async (role: 'countyOfficer' | 'townshipOfficer', place: string): Promise<unknown> =>
      (await subgraph.execute('query ($id: ID!) { entitlement(id: $id) { id } }', { id }, asCaller('STAFF', [[role, place]]))).errors?.[0]
        ?.extensions?.['code'];
    expect(await code('countyOfficer', '210202')).toBeUndefined();
    expect(await code('townshipOfficer', '210202001')).toBeUndefined();
    expect(await code('countyOfficer', '210106')).toBe('NOT_FOUND');
    expect(await code('townshipOfficer', '210106003')).toBe('NOT_FOUND');
  });

  it('never pays two benefits that exclude each other', async () => {
    const childId = subgraph.running.kit.ids.next();
    const deFacto = await confirm({ childId });
    const orphan = await confirm({ childId, confirmedOn: '2026-06-10', firstMonth: '2026-07', facts: { category: 'ORPHAN' } });
    const [first, second] = [await seen(deFacto), await seen(orphan)];
    expect(amounts(first).slice(2, 5)).toEqual([
      ['2026-06', 195_000, '210106'],
      ['2026-07', 0, '210106'],
      ['2026-08', 0, '210106'],
    ]);
    expect(first.months[3]).toMatchObject({ basis: 'NONE', lines: [{ label: { zh: expect.stringContaining('另一项补贴') } }] });
    expect(amounts(second)[0]).toEqual(['2026-07', 240_000, '210106']);
    // What one case learns of the child counts for both; that one case ended does not end the other.
    await learn(orphan, { kind: 'ENDED', on: '2026-09-30' });
    expect(amounts(await seen(orphan, { from: '2026-09', to: '2026-10' })).map(([, fen]) => fen)).toEqual([240_000, 0]);
    await learn(orphan, { kind: 'CHILD_DIED', on: '2026-05-02' });
    expect(amounts(await seen(deFacto, { from: '2026-05', to: '2026-06' })).map(([, fen]) => fen)).toEqual([195_000, 0]);
  });
});
