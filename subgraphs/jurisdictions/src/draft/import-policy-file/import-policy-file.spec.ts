import { loadPackOverlays, loadPacks, writeReleaseFile } from '@onething/policy-packs';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import type { Caller } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../../subgraph.ts';
import { type ChangeAnswer, DraftDesk, people } from '../../testing/draft-desk.ts';

const packs = loadPacks();
const samples = loadPackOverlays(new URL('../../../../../infra/sample-data/policy', import.meta.url).pathname, packs);

const changes = [
  { path: 'standards/ORPHAN', value: { fen: 180_000, mode: 'SET', from: '2027-01' } },
  { path: 'parameters/referralLimitWorkingDays', value: { value: 15, from: '2027-01-01' } },
  {
    path: 'contacts/zhengzhou-office',
    value: { unit: '410100', purpose: 'CONSULTATION', name: { zh: '示例科', en: 'Sample section' }, phone: '0371-12345678' },
  },
];
const importing = `mutation ($input: ImportPolicyFileInput!) { importPolicyFile(input: $input) { __typename
  ... on LawfulRefusal { code details { path code } } ... on PolicyDraftChanged { saved conflicts { path } refused { path code } } } }`;
const exporting =
  'query ($code: JurisdictionCode!, $releaseId: String!) { policyFile(code: $code, releaseId: $releaseId) { fileName text hash } }';
const comparing = `query ($left: PolicySideInput!, $right: PolicySideInput!) { policyDifferences(left: $left, right: $right) { path left right rightCitation { document } } }`;

describe.each(await dialects())('a release as a file on %s', (dialect) => {
  const subgraphs: TestSubgraph[] = [];
  let here: DraftDesk;
  let there: DraftDesk;
  let keys = 0;

  const boot = async (): Promise<DraftDesk> => {
    const subgraph = (await bootForTest(jurisdictionsSubgraph({ releases: [...packs, ...samples] }), { dialect })) as TestSubgraph;
    subgraphs.push(subgraph);
    return new DraftDesk(subgraph);
  };
  const take = async (desk: DraftDesk, draftId: string, text: string, caller: Caller = people.administrator) => {
    const input = { draftId, text, idempotencyKey: `import-file-${(keys += 1)}` };
    return (await desk.ask<{ importPolicyFile: ChangeAnswer & { details?: object[] } }>(importing, { input }, caller)).importPolicyFile;
  };
  const publish = async (desk: DraftDesk, draftId: string) => {
    await desk.move('submitPolicyDraft', draftId, people.administrator);
    await desk.rehearsed(draftId);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver, { overrideReason: '示例：只看文件的来回' })).toMatchObject({
      state: 'PUBLISHED',
    });
    const query = 'query ($id: ID!) { policyDraft(id: $id) { release { releaseId hash } } }';
    return (await desk.ask<{ policyDraft: { release: { releaseId: string; hash: string } } }>(query, { id: draftId }, people.approver))
      .policyDraft.release;
  };

  beforeAll(async () => {
    here = await boot();
    there = await boot();
  });
  afterAll(async () => {
    for (const subgraph of subgraphs) await subgraph.stop();
  });

  it('travels to another house: taken up there, approved and published, it is the same release to the hash', async () => {
    const draftId = await here.start();
    expect(await here.change(draftId, changes)).toMatchObject({ refused: [], conflicts: [] });
    const release = await publish(here, draftId);
    const { policyFile } = await here.ask<{ policyFile: { fileName: string; text: string; hash: string } }>(
      exporting,
      { code: '410100', releaseId: release.releaseId },
      people.elsewhere,
    );
    expect(policyFile).toMatchObject({ fileName: `410100-${release.releaseId}.yaml`, hash: release.hash });

    const taken = await there.start();
    expect(await take(there, taken, policyFile.text)).toEqual({
      __typename: 'PolicyDraftChanged',
      saved: changes.map(({ path }) => path).toSorted(),
      conflicts: [],
      refused: [],
    });
    expect(await publish(there, taken)).toEqual(release);
  });

  it('says at its place what a draft has no words for, and keeps the rest', async () => {
    const pack = packs.find(({ code }) => code === '410100');
    const draftId = await there.start({ effectiveFrom: '2028-01-01' });
    const answer = await take(there, draftId, writeReleaseFile(pack!));
    expect(answer.refused).toContainEqual({ path: 'precheck', code: 'FILE_PART_NOT_DRAFTABLE' });
    expect(answer.saved).toEqual(expect.arrayContaining(['portal', 'guides/child-welfare']));
  });

  it.each([
    ['of a later version', 'schemaVersion: 2\n', 'PACK_SCHEMA_NEWER', 'schemaVersion'],
    ['of another place', writeReleaseFile(samples.find(({ code }) => code === '370112')!), 'PACK_OF_OTHER_PLACE', 'code'],
    ['that is no YAML', 'a: [', 'PACK_UNREADABLE', undefined],
    ['that is far too long', `#${'x'.repeat(2_000_000)}`, 'PACK_TOO_LARGE', undefined],
  ])('%s is refused, and the draft is as it was', async (_what, text, code, place) => {
    const draftId = await there.start({ effectiveFrom: '2028-01-01' });
    await there.change(draftId, [{ path: 'standards/ORPHAN', value: { fen: 190_000, mode: 'SET', from: '2028-01' } }]);
    expect(await take(there, draftId, text)).toEqual({ __typename: 'LawfulRefusal', code, details: place ? [{ path: place, code }] : [] });
    const query = 'query ($id: ID!) { policyDraft(id: $id) { changes { path } } }';
    expect(await there.ask(query, { id: draftId }, people.administrator)).toEqual({
      policyDraft: { changes: [{ path: 'standards/ORPHAN' }] },
    });
  });

  it('is taken up by nobody else, and compared with a draft by nobody who may not see it', async () => {
    const draftId = await there.start({ effectiveFrom: '2028-01-01' });
    await there.change(draftId, [{ path: 'standards/ORPHAN', value: { fen: 190_000, mode: 'SET', from: '2028-01' } }]);
    await expect(take(there, draftId, 'x', people.elsewhere)).rejects.toThrow('NOT_FOUND');
    const sides = { left: { code: '410100', asOf: '2028-01-01' }, right: { code: '410100', draftId } };
    expect(await there.ask(comparing, sides, people.approver)).toEqual({
      policyDifferences: [
        { path: 'standards/ORPHAN', left: { fen: 180_000 }, right: { fen: 190_000 }, rightCitation: { document: '郑民文〔2026〕示例号' } },
      ],
    });
    await expect(there.ask(comparing, sides, people.elsewhere)).rejects.toThrow('NOT_FOUND');
    const places = { left: { code: '370112' }, right: { code: '370114' } };
    expect(
      (await there.ask<{ policyDifferences: unknown[] }>(comparing, places, people.administrator)).policyDifferences.length,
    ).toBeGreaterThan(10);
  });
});
