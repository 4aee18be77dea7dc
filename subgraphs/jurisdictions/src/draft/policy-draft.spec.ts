import { InProcessBus } from '@onething/events';
import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { bootForTest, dialects, schemaDrift, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { jurisdictionsSubgraph } from '../subgraph.ts';
import { DraftDesk, people } from '../testing/draft-desk.ts';

const packs = loadPacks();
const samples = loadPackOverlays(new URL('../../../../infra/sample-data/policy', import.meta.url).pathname, packs);

interface Standard {
  path: string;
  fen: number | null;
  fenBefore: number | null;
  changed: boolean;
  lineage: { code: string; value: number; mode: string; draft: boolean; citation: { document: string } }[];
  series: { month: string; fen: number; fenBefore: number | null; draft: boolean }[];
}

const standardsQuery = `query ($code: JurisdictionCode!, $asOf: Date, $knownAt: DateTime, $draftId: ID) {
  studioStandards(code: $code, asOf: $asOf, knownAt: $knownAt, draftId: $draftId) {
    standards { path fen fenBefore changed lineage { code value mode draft citation { document } } series { month fen fenBefore draft } }
  }
}`;

describe.each(await dialects())('a draft on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let desk: DraftDesk;
  const published: string[] = [];

  const orphan = async (variables: Record<string, unknown>, caller = people.administrator): Promise<Standard> => {
    const { studioStandards } = await desk.ask<{ studioStandards: { standards: Standard[] } }>(
      standardsQuery,
      { code: '410100', ...variables },
      caller,
    );
    return studioStandards.standards.find(({ path }) => path === 'standards/ORPHAN')!;
  };

  beforeAll(async () => {
    const bus = new InProcessBus();
    await bus.subscribe('listening', ['jurisdictions.release-published'], async ({ data }) => {
      published.push(`${data.release.code} ${data.release.releaseId}`);
    });
    subgraph = (await bootForTest(jurisdictionsSubgraph({ releases: [...packs, ...samples] }), { dialect, bus })) as TestSubgraph;
    desk = new DraftDesk(subgraph);
  });
  afterAll(() => subgraph.stop());

  it('has tables as its entities say', async () => {
    expect(await schemaDrift(subgraph.running.database)).toEqual([]);
  });

  it('goes from a change over a second pair of eyes to a release that everybody takes up', async () => {
    const draftId = await desk.start();
    expect(await desk.change(draftId, [{ path: 'standards/ORPHAN', value: { fen: 180_000, mode: 'SET', from: '2027-01' } }])).toMatchObject(
      {
        saved: ['standards/ORPHAN'],
        conflicts: [],
        refused: [],
      },
    );
    const laidOver = await orphan({ draftId });
    expect(laidOver).toMatchObject({ fen: 180_000, fenBefore: 160_000, changed: true });
    expect(laidOver.lineage.at(-1)).toEqual({
      code: '410100',
      value: 180_000,
      mode: 'SET',
      draft: true,
      citation: { document: '郑民文〔2026〕示例号' },
    });
    expect(laidOver.series.at(-1)).toEqual({ month: '2027-01', fen: 180_000, fenBefore: 160_000, draft: true });
    expect((await orphan({ asOf: '2027-01-01' })).fen).toBe(160_000);

    expect(await desk.move('submitPolicyDraft', draftId, people.administrator)).toMatchObject({ state: 'SUBMITTED' });
    expect(await desk.change(draftId, [{ path: 'standards/ORPHAN', value: { fen: 1 } }])).toMatchObject({ code: 'DRAFT_FROZEN' });
    expect(await desk.move('approvePolicyDraft', draftId, people.approver)).toMatchObject({ code: 'DRAFT_NOT_REHEARSED' });
    await desk.rehearsed(draftId);
    expect(await desk.move('approvePolicyDraft', draftId, people.approver)).toMatchObject({ state: 'PUBLISHED' });
    await subgraph.drainEvents();
    expect(published).toContain('410100 2026-03-10.1');
    expect((await orphan({ asOf: '2027-01-01' })).fen).toBe(180_000);
    expect((await orphan({ asOf: '2026-12-31' })).fen).toBe(160_000);
    expect((await orphan({ asOf: '2027-01-01', knownAt: '2026-03-09T12:00:00+08:00' })).fen).toBe(160_000);
  });
});
