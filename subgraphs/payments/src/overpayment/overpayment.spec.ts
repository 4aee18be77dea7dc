import { type AnyCloudEvent, InProcessBus, type LifeEventFact } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { AuditEntry } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PaidMonth } from '../entitlement/live-dues/live-due.ts';
import { Entitlement } from '../entitlement/entitlement.entity.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { lifeEventRecorded } from '../testing/life-event.ts';
import { caseConfirmed, type SampleCase, sampleOwner, standardsRelease } from '../testing/sample-case.ts';
import { Overpayment } from './overpayment.entity.ts';
import { recordRecovery, takeBackRecovery } from './record-recovery/record-recovery.ts';

/** What the runs paid, by entitlement: how they do it is tried elsewhere. */
const paid = vi.hoisted(() => new Map<string, PaidMonth[]>());
vi.mock('../run/paid-of.ts', () => ({ paidOf: (_: unknown, id: string) => Promise.resolve(paid.get(id) ?? []) }));

const standards = standardsRelease('210100', 'sample-sy', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
  { category: 'HIV_INFECTED', from: '2026-01', fen: 195_000 },
]);
const list = `query ($filter: OverpaymentFilter!) { overpayments(filter: $filter) { edges { node { id state version amountFen recoveredFen waivedFen outstandingFen
  payer { code } waiverReason months { month paidFen recoveredFen dueFen overpaidFen lines { label { zh } citation { clause } } }
  assessments { sequence cause amountFen } } } } }`;
const waive = `mutation ($input: WaiveOverpaymentInput!) { waiveOverpayment(input: $input) { __typename ... on Overpayment { state } ... on LawfulRefusal { code } } }`;

interface Seen {
  id: string;
  state: string;
  version: number;
  amountFen: number;
  outstandingFen: number;
  recoveredFen: number;
  waivedFen: number;
  waiverReason: string | null;
  months: { month: string; overpaidFen: number; lines: { label: { zh: string }; citation: { clause: string } | null }[] }[];
  assessments: { sequence: number; cause: string; amountFen: number }[];
}

describe.each(await dialects())('what was paid beyond what was due on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  const officer = asCaller('STAFF', [['countyOfficer', '210106']]);
  const confirmer = asCaller('STAFF', [['countyConfirmer', '210106']]);

  const publish = (event: AnyCloudEvent): Promise<void> => bus.publish(event);
  const confirm = async (sample: SampleCase = {}): Promise<Entitlement> => {
    const event = caseConfirmed(subgraph.running.kit, sample);
    await publish(event);
    return subgraph.running.database.read.manager.findOneByOrFail(Entitlement, { caseId: event.data.caseId });
  };
  const learn = ({ caseId }: Entitlement, fact: LifeEventFact, more: object = {}): Promise<void> =>
    publish(lifeEventRecorded(subgraph.running.kit, { caseId, jurisdictionCode: '210106' }, fact, more));
  const pay = ({ id }: Entitlement, months: string[], amountFen = 195_000, payerCode = '210106'): void =>
    void paid.set(id, [...(paid.get(id) ?? []), ...months.map((month) => ({ month, kind: 'MONTHLY' as const, payerCode, amountFen }))]);
  const seen = async (caller = officer, jurisdictionCode = '210106'): Promise<Seen[]> => {
    const { data, errors } = await subgraph.execute(list, { filter: { jurisdictionCode } }, caller);
    if (errors) throw new Error(JSON.stringify(errors));
    return (data as { overpayments: { edges: { node: Seen }[] } }).overpayments.edges.map(({ node }) => node);
  };
  const waived = async (input: object, caller = confirmer): Promise<unknown> =>
    (await subgraph.execute(waive, { input: { reason: '家庭确有困难', idempotencyKey: 'waive-0001', ...input } }, caller)).data?.[
      'waiveOverpayment'
    ];

  beforeEach(async () => {
    paid.clear();
    bus = new InProcessBus({ delivery: { maxAttempts: 2, firstDelayMs: 5 } });
    subgraph = await bootForTest(paymentsSubgraph(), { dialect, bus, policyReleases: [...loadPacks(), standards] });
  });
  afterEach(async () => {
    expect(await bus.deadLetters()).toEqual([]);
    await bus.close();
    await subgraph.stop();
  });

  it('becomes a case explained month by month, corrected openly and settled when nothing is left', async () => {
    const child = await confirm({ firstMonth: '2026-01', confirmedOn: '2025-12-10' });
    pay(child, ['2026-01', '2026-02', '2026-03']);
    await learn(child, { kind: 'CHILD_DIED', on: '2026-01-20' }, { lifeEventId: 'death' });
    const [found] = await seen();
    expect(found).toMatchObject({
      state: 'OPEN',
      amountFen: 390_000,
      outstandingFen: 390_000,
      assessments: [{ sequence: 1, cause: 'LIFE_EVENT' }],
    });
    expect(found?.months.map(({ month, overpaidFen }) => [month, overpaidFen])).toEqual([
      ['2026-02', 195_000],
      ['2026-03', 195_000],
    ]);
    expect(found?.months[0]?.lines).toMatchObject([{ citation: { clause: '二（四）1' } }]);
    await learn(child, { kind: 'CHILD_DIED', on: '2026-02-03' }, { corrects: 'death', lifeEventId: 'death-2' });
    expect(await seen()).toMatchObject([
      { state: 'OPEN', amountFen: 195_000, assessments: [{ amountFen: 390_000 }, { amountFen: 195_000 }] },
    ]);
    await learn(child, { kind: 'TAKEN_BACK' }, { corrects: 'death-2' });
    expect(await seen()).toMatchObject([{ id: found?.id, state: 'SETTLED', amountFen: 0, outstandingFen: 0 }]);
  });

  it('is owed back to the county that paid, while the other owes the same month', async () => {
    const child = await confirm({ firstMonth: '2026-01', confirmedOn: '2025-12-10' });
    pay(child, ['2026-01', '2026-02']);
    await learn(child, { kind: 'MOVED', on: '2026-01-31', from: '210106003', to: '210107001' });
    const [found] = await seen();
    expect(found).toMatchObject({ amountFen: 195_000, months: [{ month: '2026-02' }] });
    expect(found?.months[0]?.lines[0]?.label.zh).toMatch(/已迁出/);
    expect(await seen(asCaller('STAFF', [['countyOfficer', '210107']]), '210107')).toEqual([]);
    const { data } = await subgraph.execute(
      'query ($id: ID!) { entitlement(id: $id) { arrears { month arrearsFen payer { code } } overpayments { outstandingFen } } }',
      { id: child.id },
      asCaller('PERSON', [], { subject: sampleOwner }),
    );
    expect(data?.['entitlement']).toEqual({
      arrears: [{ month: '2026-02', arrearsFen: 195_000, payer: { code: '210107' } }],
      overpayments: [{ outstandingFen: 195_000 }],
    });
  });

  it('is taken back in parts, oldest month first, each once and never more than is open', async () => {
    const { kit } = subgraph.running;
    const child = await confirm({ firstMonth: '2026-01', confirmedOn: '2025-12-10' });
    pay(child, ['2026-01', '2026-02', '2026-03']);
    await learn(child, { kind: 'OTHER_BENEFITS', otherBenefits: [{ kind: 'DIBAO', fen: 40_000 }] });
    const [{ id: overpaymentId }] = (await seen()) as [Seen];
    const take = (amountFen: number, reference: string): Promise<void> =>
      kit.database.transact((manager) => recordRecovery(kit, manager, { overpaymentId, amountFen, reference }));
    await take(50_000, 'item-1');
    await take(50_000, 'item-1');
    expect(await seen()).toMatchObject([{ state: 'RECOVERING', amountFen: 120_000, recoveredFen: 50_000, outstandingFen: 70_000 }]);
    await expect(take(70_001, 'item-2')).rejects.toThrow('beyond what is open');
    await expect(take(0, 'item-2')).rejects.toThrow('beyond what is open');
    await take(70_000, 'item-2');
    expect(await seen()).toMatchObject([{ state: 'SETTLED', outstandingFen: 0 }]);
    await kit.database.transact((manager) => takeBackRecovery(kit, manager, { overpaymentId, reference: 'item-1' }));
    await kit.database.transact((manager) => takeBackRecovery(kit, manager, { overpaymentId, reference: 'item-1' }));
    expect(await seen()).toMatchObject([{ state: 'RECOVERING', recoveredFen: 70_000, outstandingFen: 50_000 }]);
    // Known later to have drawn nothing: what was taken back is owed again (of the present month by its run), nothing is claimed.
    await learn(child, { kind: 'OTHER_BENEFITS', otherBenefits: [] });
    expect(await seen()).toMatchObject([{ state: 'SETTLED', outstandingFen: 0, recoveredFen: 70_000 }]);
    const { data } = await subgraph.execute(
      `query ($id: ID!) { entitlement(id: $id) { arrears { month arrearsFen } } }`,
      { id: child.id },
      officer,
    );
    expect(data).toMatchObject({ entitlement: { arrears: [{ month: '2026-02', arrearsFen: 30_000 }] } });
  });

  it('is left with the family only by those who may decide, with a reason, once', async () => {
    const child = await confirm({ firstMonth: '2026-01', confirmedOn: '2025-12-10' });
    pay(child, ['2026-01', '2026-02']);
    await learn(child, { kind: 'CHILD_DIED', on: '2026-01-20' }, { lifeEventId: 'death' });
    const [{ id: overpaymentId, version }] = (await seen()) as [Seen];
    expect(await waived({ overpaymentId, version }, officer)).toBeUndefined();
    expect(await waived({ overpaymentId, version }, asCaller('STAFF', [['countyConfirmer', '210107']]))).toBeUndefined();
    expect(await waived({ overpaymentId, version, reason: '免' })).toMatchObject({ code: 'OVERPAYMENT_REASON_INVALID' });
    expect(await waived({ overpaymentId, version: version + 1 })).toMatchObject({ code: 'OVERPAYMENT_CHANGED_MEANWHILE' });
    expect(await waived({ overpaymentId, version })).toMatchObject({ state: 'WAIVED' });
    expect(await waived({ overpaymentId, version })).toMatchObject({ state: 'WAIVED' });
    expect(await waived({ overpaymentId, version: version + 1, idempotencyKey: 'waive-0002' })).toMatchObject({
      code: 'OVERPAYMENT_CLOSED',
    });
    expect(await seen()).toMatchObject([{ waivedFen: 195_000, outstandingFen: 0, waiverReason: '家庭确有困难' }]);
    // Nothing new is claimed for a month that was waived.
    await learn(child, { kind: 'OTHER_BENEFITS', otherBenefits: [] });
    expect(await seen()).toHaveLength(1);
    const entries = await subgraph.running.database.read.manager.findBy(AuditEntry, { subject: overpaymentId });
    expect(entries.map(({ action }) => action).toSorted()).toEqual(['open-overpayment', 'waive-overpayment']);
  });

  it('of a child affected by HIV is absent for people without the scope', async () => {
    const child = await confirm({ firstMonth: '2026-01', confirmedOn: '2025-12-10', facts: { category: 'HIV_INFECTED' } });
    pay(child, ['2026-01', '2026-02']);
    await learn(child, { kind: 'CHILD_DIED', on: '2026-01-20' });
    expect(await seen()).toEqual([]);
    const withScope = { ...officer, grants: [{ role: 'countyOfficer' as const, jurisdiction: '210106', scopes: ['hivRecords'] }] };
    expect(await seen(withScope)).toHaveLength(1);
    const { id, version } = await subgraph.running.database.read.manager.findOneByOrFail(Overpayment, { payerCode: '210106' });
    expect(await waived({ overpaymentId: id, version })).toBeUndefined();
    const reference =
      'query ($id: ID!) { _entities(representations: [{ __typename: "Overpayment", id: $id }]) { ... on Overpayment { amountFen } } }';
    expect((await subgraph.execute(reference, { id }, officer)).errors?.[0]?.extensions?.['code']).toBe('NOT_FOUND');
    expect((await subgraph.execute(reference, { id }, withScope)).errors).toBeUndefined();
  });
});
