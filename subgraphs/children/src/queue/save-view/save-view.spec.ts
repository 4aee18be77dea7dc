import { asCaller } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SavedViewRow } from '../saved-view.entity.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';
import type { Caller } from '@onething/subgraph-kit';

interface View {
  id: string;
  name: string;
  shared: boolean;
  own: boolean;
  savedBy: string | null;
  filter: Record<string, unknown>;
  sort: string;
  count: number;
  missingPlaces: string[];
}
const fields = 'id name shared own savedBy filter { view flags places text overdue } sort count missingPlaces';

describe('saved views', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
    await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
  });
  afterAll(() => journey.end());

  const save = async (caller: Caller, input: Record<string, unknown>): Promise<View & { code?: string }> =>
    (
      await journey.ask<{ saveView: View & { code?: string } }>(
        `mutation ($input: SaveViewInput!) { saveView(input: $input) { ... on SavedView { ${fields} } ... on LawfulRefusal { code } } }`,
        { input: { shared: false, filter: {}, sort: 'DAYS_LEFT', idempotencyKey: randomUUID(), ...input } },
        caller,
      )
    ).saveView;
  const remove = (caller: Caller, id: string) =>
    journey.ask(
      'mutation ($input: RemoveViewInput!) { removeView(input: $input) { __typename } }',
      { input: { id, idempotencyKey: randomUUID() } },
      caller,
    );
  const views = async (caller: Caller): Promise<View[]> =>
    (await journey.ask<{ savedViews: View[] }>(`{ savedViews { ${fields} } }`, {}, caller)).savedViews;

  it('are kept for their owner, with how many cases they show', async () => {
    const saved = await save(licheng.handler, { name: ' 今日新到 ', filter: { view: 'ALL_OPEN', flags: ['NEW'] }, sort: 'PLACE' });
    expect(saved).toMatchObject({ name: '今日新到', own: true, shared: false, savedBy: null, count: 1, sort: 'PLACE', missingPlaces: [] });
    expect(saved.filter).toMatchObject({ view: 'ALL_OPEN', flags: ['NEW'], overdue: null });
    expect(await views(licheng.second)).toEqual([]);
    expect((await save(licheng.handler, { name: '今日新到', filter: { overdue: true } })).id).toBe(saved.id);
    expect(await views(licheng.handler)).toMatchObject([{ filter: { overdue: true }, count: 0 }]);
  });

  it('never keep whom somebody looked for', async () => {
    const saved = await save(licheng.handler, { name: '找人', filter: { text: '王示雨', view: 'ALL_OPEN' } });
    expect(saved.filter).toMatchObject({ text: null, view: 'ALL_OPEN' });
    const rows = await journey.subgraph.running.database.read.manager.find(SavedViewRow);
    expect(JSON.stringify(rows)).not.toContain('王示雨');
  });

  it('can be shared within the office, and only their owner removes them', async () => {
    const { id } = await save(licheng.handler, { name: '街道共用', shared: true, filter: { view: 'TO_ACCEPT' } });
    expect(await views(licheng.second)).toMatchObject([
      { name: '街道共用', own: false, shared: true, savedBy: licheng.handler.name, count: 1 },
    ]);
    expect(await views(neighbour.handler)).toEqual([]);
    await expect(remove(licheng.second, id)).rejects.toThrow('NOT_FOUND');
    await remove(licheng.handler, id);
    expect(await views(licheng.second)).toEqual([]);
  });

  it("say which of their places are gone or no longer the officer's", async () => {
    const name = '两个街道';
    await save(licheng.countyOfficer, { name, filter: { places: [licheng.code, neighbour.code, '370112999', '210106003'] } });
    expect(await views(licheng.countyOfficer)).toMatchObject([{ name, count: 1, missingPlaces: ['370112999', '210106003'] }]);
    const moved = asCaller('STAFF', [['townshipOfficer', neighbour.code]], { subject: licheng.countyOfficer.subject });
    expect(await views(moved)).toMatchObject([{ name, count: 0, missingPlaces: [licheng.code, '370112999', '210106003'] }]);
  });

  it('need a name, have a limit and are for staff', async () => {
    expect(await save(licheng.second, { name: '  ' })).toMatchObject({ code: 'VIEW_NAME_INVALID' });
    expect(await save(licheng.second, { name: '长'.repeat(31) })).toMatchObject({ code: 'VIEW_NAME_INVALID' });
    for (let number = 0; number < 30; number += 1) await save(licheng.second, { name: `视图${number}` });
    expect(await save(licheng.second, { name: '第三十一' })).toMatchObject({ code: 'VIEW_TOO_MANY' });
    await expect(save(guardian, { name: '视图' })).rejects.toThrow('FORBIDDEN');
  });
});
