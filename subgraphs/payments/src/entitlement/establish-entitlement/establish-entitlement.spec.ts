import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { AuditEntry } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, schemaDrift, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../../subgraph.ts';
import { caseConfirmed, publishAll, releasePublished, sampleOwner, standardsRelease } from '../../testing/sample-case.ts';
import { EntitlementCalculation } from '../entitlement-calculation.entity.ts';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import { Entitlement } from '../entitlement.entity.ts';
import { recordOf } from '../record-calculation.ts';
import { replays } from '../calculate-dues/calculate-dues.ts';
import { establishEntitlement } from './establish-entitlement.ts';

const packs = loadPacks();
const shenyang = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
const query = `query ($caseId: ID!) { _entities(representations: [{ __typename: "Case", id: $caseId }]) { ... on Case { id entitlement {
  id state firstMonth caseId payer { code } months { month amountFen basis sample lines { kind amountFen citation { document clause } releaseId releaseCode sample } } lumpSum { month }
  refusal { code jurisdictionCode jurisdictionName { zh } category month message { zh en } } calculations { sequence cause state releases { code hash } } } } } }`;

interface SeenEntitlement {
  id: string;
  state: string;
  firstMonth: string;
  payer: { code: string };
  months: {
    month: string;
    amountFen: number;
    basis: string;
    sample: boolean;
    lines: { kind: string; amountFen: number; releaseId: string | null; sample: boolean }[];
  }[];
  refusal: { code: string; jurisdictionCode: string; category: string; month: string; message: { zh: string } } | null;
  calculations: { sequence: number; cause: string; releases: { code: string; hash: string }[] }[];
}

describe.each(await dialects())('establishing an entitlement on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  const owner = asCaller('PERSON', [], { subject: sampleOwner });
  const seen = async (caseId: string, caller = owner): Promise<SeenEntitlement | null> => {
    const { data, errors } = await subgraph.execute(query, { caseId }, caller);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { _entities: [{ entitlement: SeenEntitlement | null }] })._entities[0].entitlement;
  };
  const counts = async (): Promise<number[]> => {
    const { manager } = subgraph.running.database.read;
    return [await manager.count(Entitlement), await manager.count(EntitlementCalculation), await manager.count(EntitlementMonth)];
  };

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    subgraph = await bootForTest(paymentsSubgraph(), { dialect, bus, policyReleases: [...packs, shenyang] });
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  it('gives a confirmed case twelve months, each explained, and says so to the others', async () => {
    const event = caseConfirmed(subgraph.running.kit);
    await publishAll(bus, [event]);
    const entitlement = await seen(event.data.caseId);
    expect(entitlement).toMatchObject({ state: 'ESTABLISHED', firstMonth: '2026-04', payer: { code: '210106' }, refusal: null });
    expect(entitlement?.months.map(({ month }) => month)).toEqual([
      '2026-04',
      '2026-05',
      '2026-06',
      '2026-07',
      '2026-08',
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-02',
      '2027-03',
    ]);
    for (const month of entitlement?.months ?? []) {
      expect(month).toMatchObject({ amountFen: 195_000, basis: 'FULL', sample: true });
      expect(month.lines).toContainEqual(
        expect.objectContaining({ kind: 'STANDARD', amountFen: 195_000, releaseId: 'sample-1', sample: true }),
      );
    }
    const published: unknown[] = [];
    await bus.subscribe('spec', ['payments.entitlement-established'], async ({ data }) => void published.push(data));
    await expect
      .poll(() => published)
      .toEqual([{ caseId: event.data.caseId, entitlementId: entitlement?.id, firstMonth: '2026-04', state: 'ESTABLISHED' }]);
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
  });

  it('records a calculation that replays to the same bytes', async () => {
    await publishAll(bus, [caseConfirmed(subgraph.running.kit)]);
    const { kit } = subgraph.running;
    const [calculation] = await subgraph.running.database.read.manager.find(EntitlementCalculation);
    const record = recordOf(calculation!, kit.fields);
    expect(replays(kit.policy.current(), record)).toBe(true);
    expect(replays(kit.policy.current(), { ...record, request: { ...record.request, on: '2026-03-09', given: {} } })).toBe(false);
  });

  it('pays the difference to a child that draws other benefits', async () => {
    const dibao = caseConfirmed(subgraph.running.kit, {
      facts: { otherBenefits: [{ kind: 'DIBAO', householdFen: 135_000, members: 3, from: '2026-05-07' }] },
    });
    const above = caseConfirmed(subgraph.running.kit, { facts: { otherBenefits: [{ kind: 'TEKUN', fen: 260_000 }] } });
    await publishAll(bus, [dibao, above]);
    const months = (await seen(dibao.data.caseId))?.months ?? [];
    expect(months.slice(0, 2).map(({ amountFen, basis }) => [amountFen, basis])).toEqual([
      [195_000, 'FULL'],
      [150_000, 'TOP_UP'],
    ]);
    expect((await seen(above.data.caseId))?.months[0]).toMatchObject({ amountFen: 0, basis: 'NONE' });
  });

  it('stands without an amount where nobody published one, and names place, category and month', async () => {
    const event = caseConfirmed(subgraph.running.kit, { facts: { category: 'ORPHAN' } });
    await publishAll(bus, [event]);
    const entitlement = await seen(event.data.caseId);
    expect(entitlement).toMatchObject({
      state: 'STANDARD_UNSET',
      firstMonth: '2026-04',
      months: [],
      refusal: { code: 'STANDARD_UNSET', jurisdictionCode: '210106', category: 'ORPHAN', month: '2026-04' },
    });
    expect(entitlement?.refusal?.message.zh).toMatch(/铁西区.*210106.*孤儿.*2026-04/);
  });

  it('establishes exactly one when the event comes again, under another id, or twice at once', async () => {
    const event = caseConfirmed(subgraph.running.kit);
    const again = { ...event, id: subgraph.running.kit.ids.next() };
    await Promise.all([bus.publish(event), bus.publish(event), bus.publish(again)]);
    await bus.publish(event);
    expect(await counts()).toEqual([1, 1, 12]);
  });

  it('establishes exactly one when two workers handle it at the same moment', async () => {
    const otherBus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    const { location, keys } = subgraph;
    const other = await bootForTest(paymentsSubgraph(), { dialect, bus: otherBus, location, keys, policyReleases: [...packs, shenyang] });
    const events = Array.from({ length: 5 }, () => caseConfirmed(subgraph.running.kit));
    await Promise.all(events.flatMap((event) => [bus.publish(event), otherBus.publish({ ...event, id: other.running.kit.ids.next() })]));
    expect(await counts()).toEqual([5, 5, 60]);
    expect([...(await bus.deadLetters()), ...(await otherBus.deadLetters())]).toEqual([]);
    await otherBus.close();
    await other.stop({ keep: true });
  });

  it('leaves nothing behind when it is cut off in the middle, and is whole after the next try', async () => {
    const { kit } = subgraph.running;
    const event = caseConfirmed(kit);
    const cutOff = {
      ...kit,
      outbox: { append: () => Promise.reject(new Error('the process was killed')) } as unknown as typeof kit.outbox,
    };
    await expect(kit.database.transact((manager) => establishEntitlement(cutOff, manager, event.data))).rejects.toThrow('killed');
    expect(await counts()).toEqual([0, 0, 0]);
    await bus.publish(event);
    expect(await counts()).toEqual([1, 1, 12]);
  });

  it('calculates nothing under another policy than the case was decided under, and does so when that arrives', async () => {
    const { kit } = subgraph.running;
    const late = standardsRelease('210100', 'sample-2', '2026-03-01', [
      { category: 'DE_FACTO_UNSUPPORTED', from: '2026-03', fen: 205_000 },
    ]);
    const event = caseConfirmed(kit, { layers: [{ code: late.code, releaseId: late.releaseId, hash: late.hash }] });
    await bus.publish(event);
    expect(await seen(event.data.caseId)).toMatchObject({ state: 'FACTS_MISSING', months: [], refusal: { code: 'RELEASE_NOT_HELD' } });
    await bus.publish(releasePublished(kit, late));
    await bus.idle();
    expect(await seen(event.data.caseId)).toMatchObject({
      state: 'ESTABLISHED',
      refusal: null,
      calculations: [{ sequence: 1 }, { sequence: 2, cause: 'RELEASE_PUBLISHED' }],
    });
    expect((await seen(event.data.caseId))?.months[0]?.amountFen).toBe(205_000);
  });

  it('buries facts that were sealed for another case, and establishes nothing', async () => {
    const event = caseConfirmed(subgraph.running.kit);
    const stolen = caseConfirmed(subgraph.running.kit);
    await bus.publish({ ...event, data: { ...event.data, sealed: stolen.data.sealed } });
    expect(await counts()).toEqual([0, 0, 0]);
    expect(await bus.deadLetters()).toHaveLength(1);
  });

  it('shows it to the applicant and to staff of its area only', async () => {
    const event = caseConfirmed(subgraph.running.kit);
    await bus.publish(event);
    const { caseId } = event.data;
    const { id } = (await seen(caseId))!;
    const byId = 'query ($id: ID!) { entitlement(id: $id) { id } }';
    const byReference =
      'query ($id: ID!) { _entities(representations: [{ __typename: "Entitlement", id: $id }]) { ... on Entitlement { id state } } }';
    const allowed = [
      owner,
      asCaller('STAFF', [['countyOfficer', '210106']]),
      asCaller('STAFF', [['townshipOfficer', '210106003']]),
      asCaller('STAFF', [['auditor', '210000']]),
    ];
    for (const caller of allowed) {
      expect((await subgraph.execute(byId, { id }, caller)).data).toEqual({ entitlement: { id } });
      expect((await subgraph.execute(byReference, { id }, caller)).errors).toBeUndefined();
      expect(await seen(caseId, caller)).not.toBeNull();
    }
    const refused = [
      asCaller('PERSON', [], { subject: 'person:somebody-else' }),
      asCaller('STAFF', [['countyOfficer', '210107']]),
      asCaller('STAFF', [['townshipOfficer', '210106002']]),
      asCaller('STAFF', [['agencyClerk', '210106']]),
      asCaller('STAFF', [['analyst', '210000']]),
    ];
    for (const caller of refused) {
      for (const attack of [byId, byReference]) {
        const { data, errors } = await subgraph.execute(attack, { id }, caller);
        expect(errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
        expect(JSON.stringify(data ?? null)).not.toContain('ESTABLISHED');
      }
      expect(await seen(caseId, caller)).toBeNull();
    }
    const entries = await subgraph.running.database.read.manager.findBy(AuditEntry, { subject: id });
    expect(entries.map(({ action }) => action).toSorted()).toEqual([
      'establish-entitlement',
      ...allowed.slice(1).map(() => 'read-entitlement'),
    ]);
    const { errors } = await subgraph.execute(byId, { id });
    expect(errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
  });
});
