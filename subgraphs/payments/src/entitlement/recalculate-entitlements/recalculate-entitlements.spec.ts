import { InProcessBus } from '@onething/events';
import type { PolicyLayerRelease } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import type { EntityManager } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../../subgraph.ts';
import { caseConfirmed, releasePublished, type SampleCase, sampleOwner, standardsRelease } from '../../testing/sample-case.ts';
import { EntitlementCalculation } from '../entitlement-calculation.entity.ts';
import { EntitlementMonth } from '../entitlement-month.entity.ts';
import { establishEntitlement } from '../establish-entitlement/establish-entitlement.ts';
import { continueRecalculation, continueRecalculations, startRecalculation } from './recalculate-entitlements.ts';
import { ReleaseRecalculation } from './release-recalculation.entity.ts';

const packs = loadPacks();
const shenyang = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
const query = `query ($caseId: ID!, $knownAt: DateTime) { _entities(representations: [{ __typename: "Case", id: $caseId }]) { ... on Case { entitlement {
  state refusal { code } months(knownAt: $knownAt) { month amountFen revision recordedAt lines { kind releaseId releaseCode } }
  calculations { sequence cause state refusal { code month } releases { releaseId } } } } } }`;

interface Seen {
  state: string;
  refusal: { code: string } | null;
  months: { month: string; amountFen: number; revision: number; lines: { kind: string; releaseId: string | null }[] }[];
  calculations: { sequence: number; cause: string; state: string; refusal: { code: string } | null }[];
}

/** A unit of work whose power is cut at its end. */
function cutting(transact: (work: (manager: EntityManager) => Promise<unknown>) => Promise<unknown>): typeof transact {
  return (work) =>
    transact(async (manager) => {
      await work(manager);
      throw new Error('power cut');
    });
}

describe.each(await dialects())('recalculating entitlements on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  /** Moves on by a second with every look: what is recorded later is later. */
  let seconds = 0;
  const instant = (second: number): string =>
    `2026-03-10T01:${String(Math.floor(second / 60)).padStart(2, '0')}:${String(second % 60).padStart(2, '0')}.000Z`;

  const confirm = async (sample: SampleCase = {}): Promise<string> => {
    const event = caseConfirmed(subgraph.running.kit, sample);
    await bus.publish(event);
    return event.data.caseId;
  };
  const publish = async (release: PolicyLayerRelease): Promise<void> => {
    await bus.publish(releasePublished(subgraph.running.kit, release));
    await bus.idle();
  };
  const seen = async (caseId: string, knownAt?: string): Promise<Seen> => {
    const { data, errors } = await subgraph.execute(query, { caseId, knownAt }, asCaller('PERSON', [], { subject: sampleOwner }));
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { _entities: [{ entitlement: Seen }] })._entities[0].entitlement;
  };

  beforeEach(async () => {
    seconds = 0;
    // A release and what follows from it are told to two listeners: one of them waits until the other has it, however slow the machine.
    bus = new InProcessBus({ delivery: { maxAttempts: 12, firstDelayMs: 5 } });
    const clock = { today: () => '2026-03-10', now: () => instant((seconds += 1)) };
    subgraph = await bootForTest(paymentsSubgraph({ background: false }), { dialect, bus, clock, policyReleases: [...packs, shenyang] });
  });
  afterEach(async () => {
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('pays an orphan once a release sets the amount, and keeps the record of the refusal', async () => {
    const caseId = await confirm({ facts: { category: 'ORPHAN' } });
    expect(await seen(caseId)).toMatchObject({ state: 'STANDARD_UNSET', months: [] });
    const before = instant(seconds);
    await publish(standardsRelease('210000', 'sample-orphans', '2026-03-09', [{ category: 'ORPHAN', from: '2026-01', fen: 210_000 }]));
    const after = await seen(caseId);
    expect(after).toMatchObject({
      state: 'ESTABLISHED',
      refusal: null,
      calculations: [
        { sequence: 1, cause: 'CASE_CONFIRMED', state: 'STANDARD_UNSET', refusal: { code: 'STANDARD_UNSET', month: '2026-04' } },
        { sequence: 2, cause: 'RELEASE_PUBLISHED', state: 'ESTABLISHED', refusal: null },
      ],
    });
    expect(after.months).toHaveLength(12);
    expect(after.months[0]).toMatchObject({
      month: '2026-04',
      amountFen: 210_000,
      revision: 1,
      lines: expect.arrayContaining([expect.objectContaining({ releaseId: 'sample-orphans' })]),
    });
    expect((await seen(caseId, before)).months).toEqual([]);
  });

  it('appends a revision for the months a raised standard changes, and nothing for the others', async () => {
    const caseId = await confirm();
    const before = instant(seconds);
    await publish(
      standardsRelease('210100', 'sample-2', '2026-03-09', [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-07', fen: 205_000 }]),
    );
    const now = await seen(caseId);
    expect(now.months.map(({ amountFen, revision }) => [amountFen, revision])).toEqual([
      ...Array.from({ length: 3 }, () => [195_000, 1]),
      ...Array.from({ length: 9 }, () => [205_000, 2]),
    ]);
    const known = await seen(caseId, before);
    expect(known.months.every(({ amountFen, revision }) => amountFen === 195_000 && revision === 1)).toBe(true);
    expect(await subgraph.running.database.read.manager.count(EntitlementMonth)).toBe(12 + 9);
  });

  it('leaves no trace of a release that changes nothing, and none of another province', async () => {
    const caseId = await confirm();
    await publish(standardsRelease('210100', 'sample-orphans', '2026-03-09', [{ category: 'ORPHAN', from: '2026-01', fen: 210_000 }]));
    await publish(
      standardsRelease('370100', 'sample-jinan', '2026-03-09', [{ category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 1 }]),
    );
    expect((await seen(caseId)).calculations).toHaveLength(1);
  });

  it('does not count an amount before the day it is published', async () => {
    const caseId = await confirm({ facts: { category: 'ORPHAN' } });
    await publish(standardsRelease('210000', 'sample-later', '2026-03-11', [{ category: 'ORPHAN', from: '2026-01', fen: 210_000 }]));
    expect(await seen(caseId)).toMatchObject({ state: 'STANDARD_UNSET', months: [] });
  });

  it('records the same once, however often the release is delivered or the work is done again', async () => {
    const caseId = await confirm({ facts: { category: 'ORPHAN' } });
    const release = standardsRelease('210000', 'sample-orphans', '2026-03-09', [{ category: 'ORPHAN', from: '2026-01', fen: 210_000 }]);
    await publish(release);
    await publish(release);
    const { kit } = subgraph.running;
    const known = await kit.database.transact((manager) => startRecalculation(kit, manager, release));
    expect(known).toMatchObject({ phase: 'DONE', calculatedCount: 1, changedCount: 1 });
    expect(await continueRecalculation(kit, known.id)).toBe(false);
    expect((await seen(caseId)).calculations).toHaveLength(2);
    expect(await subgraph.running.database.read.manager.count(EntitlementCalculation)).toBe(2);
    expect(await subgraph.running.database.read.manager.count(EntitlementMonth)).toBe(12);
  });

  it('refuses a release it does not hold', async () => {
    await confirm();
    const unknown = standardsRelease('210100', 'sample-9', '2026-03-09', []);
    const { kit } = subgraph.running;
    await expect(kit.database.transact((manager) => startRecalculation(kit, manager, unknown))).rejects.toThrow('not held');
  });

  it('works through more entitlements than fit on a page', async () => {
    const { kit } = subgraph.running;
    const events = Array.from({ length: 7 }, () => caseConfirmed(kit));
    await kit.database.transact(async (manager) => {
      for (const { data } of events) await establishEntitlement(kit, manager, data);
    });
    const raised = standardsRelease('210100', 'sample-2', '2026-03-09', [
      { category: 'DE_FACTO_UNSUPPORTED', from: '2026-07', fen: 205_000 },
    ]);
    await kit.database.transact((manager) => kit.policy.accept(manager, raised));
    const { id } = await kit.database.transact((manager) => startRecalculation(kit, manager, raised, 3));
    const { manager } = subgraph.running.database.read;
    expect(await manager.countBy(EntitlementCalculation, { sequence: 2 })).toBe(3);
    // Cut off in the middle of its second page: the page is undone whole, and done again.
    const cutOff = {
      ...kit,
      database: { ...kit.database, transact: cutting(kit.database.transact.bind(kit.database)) },
    } as unknown as typeof kit;
    await expect(continueRecalculation(cutOff, id, 3)).rejects.toThrow('power cut');
    expect(await manager.findOneByOrFail(ReleaseRecalculation, { id })).toMatchObject({ phase: 'CONFIRMED', calculatedCount: 3 });
    expect(await manager.countBy(EntitlementCalculation, { sequence: 2 })).toBe(3);
    await continueRecalculations.run(kit);
    expect(await manager.findOneByOrFail(ReleaseRecalculation, { id })).toMatchObject({
      phase: 'DONE',
      calculatedCount: 7,
      changedCount: 7,
    });
    expect(await manager.countBy(EntitlementCalculation, { sequence: 2 })).toBe(7);
    expect(await manager.countBy(EntitlementCalculation, { sequence: 3 })).toBe(0);
  });
});
