import { InProcessBus, type RehearsalRequested } from '@onething/events';
import { loadPackOverlays, loadPacks, type PolicyCase } from '@onething/policy-packs';
import { AuditEntry } from '@onething/subgraph-kit';
import { bootForTest, dialects, schemaDrift, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';
import { DraftDesk, people } from '../testing/draft-desk.ts';

const packs = loadPacks();
const samples = loadPackOverlays(new URL('../../../../infra/sample-data/policy', import.meta.url).pathname, packs);
const because = { source: '示例', clause: '一' };
/** What Zhengzhou pays an orphan confirmed in March 2026, as its sample standard has it; and a place the draft has nothing to do with. */
const policyCases: PolicyCase[] = ['410102', '370112'].map((jurisdiction) => ({
  id: `orphan-${jurisdiction}`,
  title: '孤儿每月的金额',
  question: 'benefit',
  jurisdiction,
  on: '2026-03-15',
  given: {
    enrolments: [{ category: 'ORPHAN', confirmedOn: '2026-03-10', county: jurisdiction }],
    bornOn: '2016-02-11',
    registeredAt: jurisdiction,
  },
  expect: { months: { '2026-04': 160_000 } },
  because,
}));
const query = `query ($id: ID!) { rehearsal(id: $id) { id code state draftId draftRevision onDay fromMonth before { draftId } after { draftId }
  policyCaseFigures { total redBefore redAfter newlyRed }
  policyCases(newlyRed: true) { edges { node { id passedBefore passedAfter source differences { path expected actual } } } } } }`;

interface Seen {
  state: string;
  onDay: string;
  fromMonth: string;
  policyCaseFigures: Record<string, number> | null;
  policyCases: { edges: { node: Record<string, unknown> }[] };
}

describe.each(await dialects())('a rehearsal on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let desk: DraftDesk;
  const requested: RehearsalRequested[] = [];
  const cancelled: string[] = [];
  const seen = async (id: string, caller = people.administrator): Promise<Seen> =>
    (await desk.ask<{ rehearsal: Seen }>(query, { id }, caller)).rehearsal;
  const raise = async (fen: number, path = 'standards/ORPHAN'): Promise<string> => {
    const draftId = await desk.start();
    await desk.change(draftId, [{ path, value: { fen, mode: 'SET', from: '2027-01' } }]);
    return draftId;
  };

  beforeAll(async () => {
    const bus = new InProcessBus();
    const definition = jurisdictionsSubgraph({ releases: [...packs, ...samples], policyCases });
    // A spec says itself when a job runs.
    definition.jobs = [];
    subgraph = (await bootForTest(definition, { dialect, bus })) as TestSubgraph;
    await bus.subscribe('listening', ['jurisdictions.rehearsal-requested'], async ({ data }) => void requested.push(data));
    await bus.subscribe('listening-too', ['jurisdictions.rehearsal-cancelled'], async ({ data }) => void cancelled.push(data.rehearsalId));
    desk = new DraftDesk(subgraph);
  });
  afterAll(() => subgraph.stop());

  it('asks those who keep cases under both sets of rules and ends with their last answer', async () => {
    const draftId = await raise(180_000);
    const { id = '', state } = await desk.rehearse(draftId);
    expect(state).toBe('RUNNING');
    await subgraph.drainEvents();
    const request = requested.at(-1);
    expect(request).toMatchObject({ rehearsalId: id, code: '410100', on: '2027-01-01', fromMonth: '2027-01', today: '2026-03-10' });
    expect(request?.before.laid).toEqual([]);
    expect(request?.after.laid).toMatchObject([{ code: '410100', effectiveFrom: '2027-01-01' }]);
    expect(request?.after.releases).toEqual(request?.before.releases);
    await desk.answerPart(id, 'children');
    expect((await seen(id)).state).toBe('RUNNING');
    expect(await desk.rehearse(draftId, people.approver)).toMatchObject({ code: 'REHEARSAL_RUNNING' });
    await desk.answerPart(id, 'payments', 'FAILED');
    expect((await seen(id)).state).toBe('FAILED');
    // Nothing follows from it: the gate stays shut until one is carried out.
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver)).toMatchObject({ code: 'DRAFT_NOT_REHEARSED' });
    const again = await desk.rehearsed(draftId);
    expect(await seen(again)).toMatchObject({ state: 'COMPLETED', draftId, after: { draftId }, before: { draftId: null } });
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
  });

  it('belongs to one revision: a change stops it, and what was rehearsed before counts no more', async () => {
    const draftId = await raise(181_000);
    const { id = '' } = await desk.rehearse(draftId);
    await desk.change(draftId, [{ path: 'standards/DE_FACTO_UNSUPPORTED', value: { fen: 170_000, mode: 'SET', from: '2027-01' } }]);
    await subgraph.drainEvents();
    expect(cancelled).toContain(id);
    expect((await seen(id)).state).toBe('CANCELLED');
    await desk.rehearsed(draftId);
    expect(
      await desk.change(draftId, [{ path: 'standards/KEY_DIFFICULTY', value: { fen: 90_000, mode: 'SET', from: '2027-01' } }]),
    ).toMatchObject({ saved: ['standards/KEY_DIFFICULTY'] });
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver)).toMatchObject({ code: 'DRAFT_NOT_REHEARSED' });
  });

  it('runs the policy cases of the place and of those below, and lets none turn red without a written, audited reason', async () => {
    const draftId = await raise(182_000);
    const id = await desk.rehearsed(draftId);
    const { policyCaseFigures, policyCases: red } = await seen(id);
    expect(policyCaseFigures).toEqual({ total: 1, redBefore: 0, redAfter: 1, newlyRed: 1 });
    expect(red.edges).toMatchObject([
      {
        node: {
          id: 'orphan-410102',
          passedBefore: true,
          passedAfter: false,
          source: '示例',
          differences: [{ path: 'months.2026-04', expected: 160_000, actual: 182_000 }],
        },
      },
    ]);
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver)).toMatchObject({ code: 'DRAFT_CASES_RED' });
    const input = { draftId, expectedVersion: await desk.version(draftId), overrideReason: '  ' };
    expect(await desk.step('approvePolicyDraft', input, people.approver)).toMatchObject({ code: 'DRAFT_CASES_RED' });
    const reason = '标准由市政府会议决定上调，用例随后更新。';
    const approved = await desk.step('approvePolicyDraft', { ...input, overrideReason: reason }, people.approver);
    expect(approved).toMatchObject({ state: 'PUBLISHED' });
    const entries = await subgraph.running.database.read.manager.findBy(AuditEntry, { subject: draftId, action: 'policy-draft-approved' });
    expect(JSON.stringify(entries)).toContain(reason);
  });

  it('is there for those who shape the rules of the place, and for nobody else', async () => {
    const draftId = await raise(183_000, 'standards/DE_FACTO_UNSUPPORTED');
    const { id = '' } = await desk.rehearse(draftId);
    expect((await seen(id, people.approver)).onDay).toBe('2027-01-01');
    for (const caller of [people.elsewhere, people.county]) {
      await expect(seen(id, caller)).rejects.toThrow('NOT_FOUND');
      await expect(desk.rehearse(draftId, caller)).rejects.toThrow('NOT_FOUND');
    }
    const cancel = `mutation ($input: CancelRehearsalInput!) { cancelRehearsal(input: $input) { ... on Rehearsal { state } ... on LawfulRefusal { code } } }`;
    const stop = (idempotencyKey: string): Promise<unknown> =>
      desk.ask(cancel, { input: { rehearsalId: id, idempotencyKey } }, people.approver);
    expect(await stop('stop-it-once')).toEqual({ cancelRehearsal: { state: 'CANCELLED' } });
    expect(await stop('stop-it-twice')).toEqual({ cancelRehearsal: { code: 'REHEARSAL_ENDED' } });
  });

  it('compares two days, two moments and two places without a draft', async () => {
    const compare = `mutation ($input: RehearsePoliciesInput!) { rehearsePolicies(input: $input) { ... on Rehearsal { id } ... on LawfulRefusal { code } } }`;
    const ask = async (left: object, right: object, key: string): Promise<{ id?: string; code?: string }> =>
      (
        await desk.ask<{ rehearsePolicies: { id?: string; code?: string } }>(
          compare,
          { input: { left, right, idempotencyKey: `compare-${key}` } },
          people.administrator,
        )
      ).rehearsePolicies;
    const { id = '' } = await ask(
      { code: '410100' },
      { code: '410100', asOf: '2027-01-01', knownAt: '2026-03-10T00:00:00+08:00' },
      'two-days',
    );
    await subgraph.drainEvents();
    expect(requested.at(-1)).toMatchObject({ rehearsalId: id, on: '2027-01-01', after: { heldOn: { on: '2027-01-01' }, laid: [] } });
    expect(await ask({ code: '410100' }, { code: '370112' }, 'meanwhile')).toEqual({ code: 'REHEARSAL_RUNNING' });
    expect(await ask({ code: '410199' }, { code: '990000' }, 'nowhere')).toEqual({ code: 'REHEARSAL_PLACE_UNKNOWN' });
    const county = await ask({ code: '410102' }, { code: '370112' }, 'two-places');
    await subgraph.drainEvents();
    expect(requested.at(-1)).toMatchObject({ rehearsalId: county.id, code: '410102', after: { code: '370112' } });
    await expect(ask({ code: '370112' }, { code: '410100' }, 'not-mine')).rejects.toThrow('NOT_FOUND');
  });
});
