import { AuditEntry, csvOfSpreadsheet } from '@onething/subgraph-kit';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Case } from '../../case/case.entity.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';
import type { Caller } from '@onething/subgraph-kit';

interface Exported {
  code?: string;
  fileName: string;
  rows: number;
  withheld: number;
  contentBase64: string;
}

describe('the queue as a file', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
    for (const code of [licheng.code, licheng.code, neighbour.code])
      await journey.submitted(sampleAnswers({ registeredAt: code }), licheng.county);
  }, 60_000);
  afterAll(() => journey.end());

  const download = async (caller: Caller, filter: Record<string, unknown> = {}, language: 'zh-CN' | 'en' = 'zh-CN'): Promise<Exported> =>
    (
      await journey.ask<{ exportQueue: Exported }>(
        'mutation ($input: ExportQueueInput!) { exportQueue(input: $input) { ... on ExportedList { fileName rows withheld contentBase64 } ... on LawfulRefusal { code } } }',
        { input: { filter, sort: 'DAYS_LEFT', idempotencyKey: randomUUID() } },
        caller,
        language,
      )
    ).exportQueue;
  const linesOf = async ({ contentBase64 }: Exported): Promise<string[][]> =>
    String(await csvOfSpreadsheet(Buffer.from(contentBase64, 'base64')))
      .split('\n')
      .map((line) => line.split(','));

  it('holds the rows of the list, masked, in the language of the request', async () => {
    const file = await download(licheng.handler);
    expect(file).toMatchObject({ fileName: '案件清单-2026-03-10.xlsx', rows: 2, withheld: 0 });
    const [titles = [], ...rows] = await linesOf(file);
    expect(titles.slice(0, 4)).toEqual(['案件编号', '儿童', '年龄', '公民身份号码']);
    expect(rows).toHaveLength(2);
    expect(rows[0]?.[1]).toMatch(/^王[＊*]/);
    expect(rows[0]?.[3]).toMatch(/^\d{6}\*+\d{3}[\dX]$/);
    expect(JSON.stringify(rows)).not.toContain('王示雨');
    expect((await linesOf(await download(licheng.countyOfficer, {}, 'en')))[0]?.[0]).toBe('Case number');
    expect((await download(licheng.countyOfficer)).rows).toBe(3);
  });

  it('is audited by how much and by which filters, never by what was searched for', async () => {
    await download(licheng.handler, { text: '王示雨', overdue: false });
    const entries = await journey.subgraph.running.database.read.manager.findBy(AuditEntry, { action: 'export-queue' });
    const last = entries.at(-1);
    expect(last).toMatchObject({ actor: licheng.handler.subject, jurisdictionCode: licheng.county });
    expect(JSON.stringify(last)).toContain('text');
    expect(JSON.stringify(entries)).not.toContain('王示雨');
  });

  it('refuses an empty list and leaves restricted cases out', async () => {
    expect(await download(licheng.handler, { overdue: true })).toMatchObject({ code: 'EXPORT_EMPTY' });
    await expect(download(guardian)).rejects.toThrow('FORBIDDEN');
    await journey.subgraph.running.database.transact((manager) => manager.update(Case, { areaCode: neighbour.code }, { restricted: true }));
    expect((await download(licheng.countyOfficer)).rows).toBe(2);
    const scoped: Caller = {
      ...licheng.countyOfficer,
      grants: licheng.countyOfficer.grants.map((grant) => ({ ...grant, scopes: ['hivRecords'] })),
    };
    expect(await download(scoped)).toMatchObject({ rows: 2, withheld: 1 });
  });
});
