import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { paymentsSubgraph } from '../subgraph.ts';
import { lifeEventRecorded } from '../testing/life-event.ts';
import { caseConfirmed, sampleOwner, standardsRelease } from '../testing/sample-case.ts';
import { Entitlement } from './entitlement.entity.ts';
import { LifeEvent } from './life-event/life-event.entity.ts';

/** What must stand nowhere in the open: the category by code or name, and what tells the child's birthday. */
const canaries = ['HIV', '艾滋', '感染', '2013-07-19'];
const tables = ['entitlement', 'entitlement_calculation', 'entitlement_month', 'life_event', 'entitlement_place', 'audit_entry', 'inbox'];

describe.each(await dialects())('a child affected by HIV on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  let entitlement: Entitlement;
  const logged: string[] = [];

  beforeEach(async () => {
    logged.length = 0;
    bus = new InProcessBus({ delivery: { maxAttempts: 2, firstDelayMs: 5 } });
    const log = (...parts: unknown[]): void =>
      void logged.push(JSON.stringify(parts, (_key, value: unknown) => (value instanceof Error ? [value.message, value.stack] : value)));
    const releases = [
      ...loadPacks(),
      standardsRelease('210100', 'sample-1', '2026-01-01', [{ category: 'HIV_INFECTED', from: '2026-01', fen: 212_345 }]),
    ];
    subgraph = await bootForTest(paymentsSubgraph(), {
      dialect,
      bus,
      policyReleases: releases,
      logger: { info: log, warn: log, error: log },
    });
    const confirmed = caseConfirmed(subgraph.running.kit, { facts: { category: 'HIV_INFECTED', bornOn: '2013-07-19' } });
    await bus.publish(confirmed);
    const { caseId } = confirmed.data;
    const study = { kind: 'STUDY' as const, level: 'NONE', graduatesOn: '2013-07-19' };
    await bus.publish(lifeEventRecorded(subgraph.running.kit, { caseId, jurisdictionCode: '210106' }, study));
    await bus.publish(
      caseConfirmed(subgraph.running.kit, { jurisdictionCode: '370112', facts: { category: 'HIV_AFFECTED', bornOn: '2013-07-19' } }),
    );
    await subgraph.drainEvents();
    entitlement = await subgraph.running.database.read.manager.findOneByOrFail(Entitlement, { jurisdictionCode: '210106' });
  });
  afterEach(async () => {
    await bus.close();
    await subgraph.stop();
  });

  it('leaves the category in no plain column, event, log or dead letter', async () => {
    const rows = await Promise.all(tables.map((table) => subgraph.running.database.read.query(`SELECT * FROM ${table}`)));
    const outbox = await subgraph.running.database.read.query('SELECT * FROM outbox');
    const plain = JSON.stringify([rows, outbox, logged, (await bus.deadLetters()).map(({ reason }) => reason)]);
    // Sealed values are random letters, among which any short word may turn up.
    const open = plain.replaceAll(/k\d+:[\w-]+/g, '');
    expect(canaries.filter((canary) => open.includes(canary))).toEqual([]);
    expect(open).toContain(entitlement.programmeReference);
    expect(await subgraph.running.database.read.manager.count(LifeEvent)).toBe(1);
  });

  it('is seen by the applicant and by staff with the scope, by nobody else', async () => {
    const query = 'query ($id: ID!) { entitlement(id: $id) { id months { amountFen lines { label { zh } } } } }';
    const withScope = {
      ...asCaller('STAFF'),
      grants: [{ role: 'countyOfficer' as const, jurisdiction: '210106', scopes: ['hivRecords'] }],
    };
    const scopeElsewhere = {
      ...asCaller('STAFF'),
      grants: [
        { role: 'countyOfficer' as const, jurisdiction: '210106' },
        { role: 'countyOfficer' as const, jurisdiction: '210107', scopes: ['hivRecords'] },
      ],
    };
    const code = async (caller: Parameters<TestSubgraph['execute']>[2]): Promise<unknown> =>
      (await subgraph.execute(query, { id: entitlement.id }, caller)).errors?.[0]?.extensions?.['code'];
    expect(await code(asCaller('PERSON', [], { subject: sampleOwner }))).toBeUndefined();
    expect(await code(withScope)).toBeUndefined();
    expect(await code(asCaller('STAFF', [['countyOfficer', '210106']]))).toBe('NOT_FOUND');
    expect(await code(asCaller('STAFF', [['auditor', '210000']]))).toBe('NOT_FOUND');
    expect(await code(scopeElsewhere)).toBe('NOT_FOUND');
  });

  it('cannot be read by moving a sealed value to another row', async () => {
    const rows = await subgraph.running.database.read.manager.find(Entitlement);
    const [first, second] = rows as [Entitlement, Entitlement];
    const moved = Object.assign(new Entitlement(), second, { sealedFacts: first.sealedFacts });
    expect(() => subgraph.running.kit.fields.open(moved, 'sealedFacts')).toThrow();
  });
});
