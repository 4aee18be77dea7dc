import { InProcessBus } from '@onething/events';
import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { AuditEntry, clockAt, runJob, verifyAuditChain } from '@onething/subgraph-kit';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JurisdictionsServices } from '../jurisdictions-context.ts';
import { PublishedRelease } from '../release/published-release.entity.ts';
import { jurisdictionsSubgraph } from '../subgraph.ts';
import { DraftDesk, people, terms } from '../testing/draft-desk.ts';
import { PaidMonth } from './paid-month.entity.ts';
import { publishDueDrafts } from './publish-due-drafts/publish-due-drafts.job.ts';

const packs = loadPacks();
const samples = loadPackOverlays(new URL('../../../../infra/sample-data/policy', import.meta.url).pathname, packs);
const orphan = (fen: number, more: object = {}): Record<string, unknown> => ({ path: 'standards/ORPHAN', value: { fen }, ...more });

describe.each(await dialects())('people at one draft, on %s', (dialect) => {
  let subgraph: TestSubgraph<JurisdictionsServices>;
  let desk: DraftDesk;
  let today = '2026-03-10';

  const valueOf = async (draftId: string): Promise<{ path: string; value: { fen: number }; version: number }[]> => {
    const query = 'query ($draftId: ID!) { policyDraft(id: $draftId) { changes { path value version } } }';
    interface Answer {
      policyDraft: { changes: { path: string; value: { fen: number }; version: number }[] };
    }
    return (await desk.ask<Answer>(query, { draftId }, people.administrator)).policyDraft.changes;
  };

  beforeAll(async () => {
    const clock = { now: () => clockAt(today).now(), today: () => today };
    const definition = jurisdictionsSubgraph({ releases: [...packs, ...samples] });
    subgraph = await bootForTest(definition, { dialect, bus: new InProcessBus(), clock });
    desk = new DraftDesk(subgraph as TestSubgraph);
  });
  afterAll(() => subgraph.stop());

  it('merges different fields, and shows both versions of the same one', async () => {
    const draftId = await desk.start();
    await desk.change(draftId, [orphan(180_000)]);
    expect(await desk.change(draftId, [{ path: 'standards/POOR_FAMILY', value: { fen: 40_000 } }], people.colleague)).toMatchObject({
      saved: ['standards/POOR_FAMILY'],
    });
    expect((await valueOf(draftId)).map(({ path }) => path)).toEqual(['standards/ORPHAN', 'standards/POOR_FAMILY']);
    const [{ version } = { version: 0 }] = await valueOf(draftId);
    const answer = await desk.change(draftId, [orphan(170_000), { path: 'standards/HIV_INFECTED', value: { fen: 1 } }], people.colleague);
    expect(answer.saved).toEqual(['standards/HIV_INFECTED']);
    expect(answer.conflicts).toEqual([
      { path: 'standards/ORPHAN', mine: { fen: 170_000 }, theirs: { fen: 180_000 }, theirVersion: version, theirAuthor: '赵管' },
    ]);
    expect((await valueOf(draftId))[1]?.value).toEqual({ fen: 180_000 });
    expect(await desk.change(draftId, [orphan(170_000, { basedOnVersion: version })], people.colleague)).toMatchObject({
      saved: ['standards/ORPHAN'],
      conflicts: [],
    });
  });

  it('takes two who write one field at once: one is saved, the other sees both', async () => {
    const draftId = await desk.start();
    const answers = await Promise.all([desk.change(draftId, [orphan(180_000)]), desk.change(draftId, [orphan(190_000)], people.colleague)]);
    expect(answers.flatMap(({ saved }) => saved)).toEqual(['standards/ORPHAN']);
    expect(answers.flatMap(({ conflicts }) => conflicts)).toHaveLength(1);
  });

  it('takes back and does again the own changes, never those of others', async () => {
    const draftId = await desk.start();
    await desk.change(draftId, [orphan(180_000)]);
    await desk.change(draftId, [orphan(185_000, { basedOnVersion: 1 })]);
    expect(await desk.step('undoPolicyChange', { draftId }, people.administrator)).toMatchObject({ __typename: 'PolicyDraft' });
    expect((await valueOf(draftId))[0]?.value).toEqual({ fen: 180_000 });
    expect(await desk.step('redoPolicyChange', { draftId }, people.administrator)).toMatchObject({ __typename: 'PolicyDraft' });
    expect((await valueOf(draftId))[0]?.value).toEqual({ fen: 185_000 });
    expect(await desk.step('redoPolicyChange', { draftId }, people.administrator)).toMatchObject({ code: 'NOTHING_TO_REDO' });
    expect(await desk.step('undoPolicyChange', { draftId }, people.colleague)).toMatchObject({ code: 'NOTHING_TO_UNDO' });
    const [{ version } = { version: 0 }] = await valueOf(draftId);
    await desk.change(draftId, [orphan(200_000, { basedOnVersion: version })], people.colleague);
    expect(await desk.step('undoPolicyChange', { draftId }, people.administrator)).toMatchObject({ code: 'CHANGED_SINCE' });
    expect((await valueOf(draftId))[0]?.value).toEqual({ fen: 200_000 });
  });

  it('saves a repeated request once', async () => {
    const draftId = await desk.start();
    const input = { draftId, changes: [orphan(180_000)], idempotencyKey: 'the-same-key-again' };
    const query =
      'mutation ($input: ChangePolicyDraftInput!) { changePolicyDraft(input: $input) { ... on PolicyDraftChanged { saved draft { revision } } } }';
    const first = await desk.ask(query, { input }, people.administrator);
    expect(await desk.ask(query, { input }, people.administrator)).toEqual(first);
  });

  it('freezes what was submitted, and lets nobody approve what they had a hand in', async () => {
    const draftId = await desk.start();
    expect(await desk.move('submitPolicyDraft', draftId, people.administrator)).toMatchObject({ code: 'DRAFT_EMPTY' });
    await desk.change(draftId, [orphan(180_000)]);
    await desk.change(draftId, [{ path: 'standards/POOR_FAMILY', value: { fen: 40_000 } }], people.both);
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    const described = { draftId, expectedVersion: 2, ...terms };
    expect(await desk.step('describePolicyDraft', described, people.administrator)).toMatchObject({ code: 'DRAFT_FROZEN' });
    expect(await desk.step('undoPolicyChange', { draftId }, people.administrator)).toMatchObject({ code: 'DRAFT_FROZEN' });
    expect(await desk.move('approvePolicyDraft', draftId, people.both)).toMatchObject({ code: 'DRAFT_OWN' });
    await expect(desk.move('approvePolicyDraft', draftId, people.administrator)).rejects.toThrow('FORBIDDEN');
    expect(await desk.move('returnPolicyDraft', draftId, people.approver, { reason: '  ' })).toMatchObject({
      code: 'DRAFT_REASON_MISSING',
    });
    expect(await desk.move('returnPolicyDraft', draftId, people.approver, { reason: '请补充依据' })).toMatchObject({ state: 'DRAFT' });
    expect(await desk.move('withdrawPolicyDraft', draftId, people.administrator)).toMatchObject({ state: 'WITHDRAWN' });
    expect(await desk.move('submitPolicyDraft', draftId, people.administrator)).toMatchObject({ code: 'DRAFT_STEP_NOT_POSSIBLE' });
  });

  it('refuses a step on what somebody moved or described meanwhile', async () => {
    const draftId = await desk.start();
    const described = { draftId, expectedVersion: 1, ...terms, name: '改过的名称' };
    expect(await desk.step('describePolicyDraft', described, people.colleague)).toMatchObject({ version: 2 });
    expect(await desk.step('describePolicyDraft', { ...described, name: '另一个' }, people.administrator)).toMatchObject({
      code: 'DRAFT_CHANGED_MEANWHILE',
    });
    const stale = { draftId, expectedVersion: 1 };
    expect(await desk.step('submitPolicyDraft', stale, people.administrator)).toMatchObject({ code: 'DRAFT_CHANGED_MEANWHILE' });
  });

  it('is nothing to administrators of a county below or of another city, also as an entity and under a page', async () => {
    const draftId = await desk.start();
    await desk.change(draftId, [orphan(180_000)]);
    for (const stranger of [people.county, people.elsewhere]) {
      const attempts = [
        'query ($draftId: ID!) { policyDraft(id: $draftId) { name } }',
        'query ($draftId: ID!) { _entities(representations: [{ __typename: "PolicyDraft", id: $draftId }]) { ... on PolicyDraft { name changes { value } } } }',
        'query ($draftId: ID!) { studioStandards(code: "410102", draftId: $draftId) { standards { fen } } }',
        'query ($draftId: ID!) { studioStandards(code: "370112", draftId: $draftId) { standards { fen } } }',
      ];
      for (const query of attempts) {
        const { data, errors } = await subgraph.execute(query, { draftId }, stranger);
        expect(errors?.[0]?.extensions?.['code'] ?? JSON.stringify(data)).toMatch(/NOT_FOUND|BAD_INPUT|"_entities":\[null\]/);
        expect(JSON.stringify(data ?? null)).not.toContain('180000');
      }
      await expect(desk.change(draftId, [orphan(1)], stranger)).rejects.toThrow('NOT_FOUND');
      for (const operation of ['submitPolicyDraft', 'withdrawPolicyDraft']) {
        await expect(desk.step(operation, { draftId, expectedVersion: 1 }, stranger)).rejects.toThrow('NOT_FOUND');
      }
      await expect(desk.start({}, stranger)).rejects.toThrow('NOT_FOUND');
    }
    const list = 'query { policyDrafts(first: 50) { edges { node { id } } } }';
    const own = await desk.ask<{ policyDrafts: { edges: unknown[] } }>(list, {}, people.county);
    expect(own.policyDrafts.edges).toEqual([]);
  });

  it('is published on its day, known from that day, with entries that hold together', async () => {
    const draftId = await desk.start({ effectiveFrom: '2027-03-01' });
    await desk.change(draftId, [orphan(188_800)]);
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver, { publishOn: '2026-03-09' })).toMatchObject({
      code: 'PUBLICATION_DAY_PAST',
    });
    await desk.rehearsed(draftId);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver, { publishOn: '2026-03-12' })).toMatchObject({
      state: 'APPROVED',
    });
    await runJob(subgraph.running.kit, publishDueDrafts);
    expect(await desk.ask('query ($id: ID!) { policyDraft(id: $id) { state } }', { id: draftId }, people.approver)).toEqual({
      policyDraft: { state: 'APPROVED' },
    });
    today = '2026-03-12';
    await Promise.all([runJob(subgraph.running.kit, publishDueDrafts), runJob(subgraph.running.kit, publishDueDrafts)]);
    const { manager } = subgraph.running.database.read;
    const published = await manager.findBy(PublishedRelease, { code: '410100', publishedOn: '2026-03-12' });
    expect(published).toMatchObject([
      { releaseId: '2026-03-12.1', effectiveFrom: '2027-03-01', founding: false, basis: [{ document: terms.basisDocument }] },
    ]);
    const acts = await manager.findBy(AuditEntry, { subject: draftId });
    expect(acts.map(({ action }) => action)).toEqual(
      ['STARTED', 'CHANGED', 'SUBMITTED', 'APPROVED', 'PUBLISHED'].map((act) => `policy-draft-${act.toLowerCase()}`),
    );
    expect((await verifyAuditChain(subgraph.running.database)).problems).toEqual([]);
  });

  it('is returned on its day when it has become impossible since', async () => {
    today = '2026-03-12';
    const draftId = await desk.start({ effectiveFrom: '2026-04-01' });
    await desk.change(draftId, [orphan(191_000)]);
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    await desk.rehearsed(draftId);
    await desk.move('approvePolicyDraft', draftId, people.approver, { publishOn: '2026-04-20' });
    await subgraph.running.database.transact((manager) =>
      manager.insert(PaidMonth, { county: '410102', month: '2026-04', sentAt: '2026-04-18T01:00:00.000Z' }),
    );
    today = '2026-04-20';
    await runJob(subgraph.running.kit, publishDueDrafts);
    const query = 'query ($id: ID!) { policyDraft(id: $id) { state history { act by note } problems { code } } }';
    interface Answer {
      policyDraft: { state: string; history: { act: string; by: string; note: string }[]; problems: { code: string }[] };
    }
    const { policyDraft } = await desk.ask<Answer>(query, { id: draftId }, people.administrator);
    expect(policyDraft.state).toBe('DRAFT');
    expect(policyDraft.history[0]).toMatchObject({ act: 'RETURNED', by: '', note: expect.stringContaining('2026-04') as string });
    expect(policyDraft.problems.map(({ code }) => code)).toEqual(['EFFECTIVE_MONTH_PAID']);
  });

  it('gives two drafts approved at the same moment a release each', async () => {
    const drafts = [await desk.start({ effectiveFrom: '2027-06-01' }), await desk.start({ effectiveFrom: '2027-07-01' })];
    for (const draftId of drafts) {
      await desk.change(draftId, [orphan(195_000)]);
      await desk.move('submitPolicyDraft', draftId, people.administrator);
      await desk.rehearsed(draftId);
    }
    const steps = await Promise.all(drafts.map((draftId) => desk.move('approvePolicyDraft', draftId, people.approver)));
    expect(steps.map(({ state }) => state)).toEqual(['PUBLISHED', 'PUBLISHED']);
    const query = '{ releases(code: "410100") { releaseId title paths openCases } }';
    const { releases } = await desk.ask<{ releases: { releaseId: string; title: string | null }[] }>(query, {}, people.administrator);
    expect(
      releases
        .filter(({ releaseId }) => releaseId.startsWith(`${today}.`))
        .map(({ releaseId }) => releaseId)
        .toSorted(),
    ).toEqual([`${today}.1`, `${today}.2`]);
    expect(releases).toContainEqual({
      releaseId: `${today}.1`,
      title: terms.name,
      paths: ['standards/ORPHAN'],
      openCases: 'UNTIL_DECIDED',
    });
    expect(releases).toContainEqual({ releaseId: 'sample-2026', title: null, paths: [], openCases: null });
  });
});
