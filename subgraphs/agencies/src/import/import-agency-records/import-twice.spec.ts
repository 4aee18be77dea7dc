import { loadPacks } from '@onething/policy-packs';
import { bootForTest, type TestSubgraph } from '@onething/subgraph-kit/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { AgencyRecord } from '../../record/agency-record.entity.ts';
import { childId, fatherId, motherId } from '../../sample-lists.ts';
import { agenciesSubgraph } from '../../subgraph.ts';
import { importAgencyRecords } from './import-agency-records.ts';

let agencies: TestSubgraph;
beforeAll(async () => {
  agencies = await bootForTest(agenciesSubgraph(), { policyReleases: loadPacks() });
});
afterAll(() => agencies?.stop());

const day = fc.constantFrom('2024-01-01', '2025/2/28', '2025-02-30', '');
const row = fc
  .tuple(
    fc.constantFrom('王建国', '刘敏', ''),
    fc.constantFrom(childId, fatherId, motherId, '370112201503129920'),
    day,
    day,
    fc.constantFrom('6', '48', '-1', ''),
  )
  .map((cells) => cells.join(','));

it('every row is accepted, unchanged or rejected; a list twice changes nothing', async () => {
  const { kit, database } = agencies.running;
  const all = (): Promise<AgencyRecord[]> => database.read.manager.find(AgencyRecord, { order: { id: 'ASC' } });
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), async (rows) => {
      const list = {
        agencyId: 'licheng-justice',
        topic: 'SENTENCE',
        csv: ['姓名,公民身份号码,起日期,止日期,期限月数', ...rows].join('\n'),
        fileName: 'a.csv',
      };
      const first = await importAgencyRecords(kit, list);
      expect(first.rowsAccepted + first.rowsUnchanged + first.rowsRejected).toBe(rows.length);
      const before = await all();
      const again = await importAgencyRecords(kit, list);
      expect(again).toMatchObject({ rowsAccepted: 0, rowsRejected: first.rowsRejected, problems: first.problems });
      expect(await all()).toEqual(before);
    }),
    { numRuns: 40 },
  );
});

it('an empty list is refused: what was known before stands, and nobody is let go by it', async () => {
  const { kit, database } = agencies.running;
  const all = (): Promise<AgencyRecord[]> => database.read.manager.find(AgencyRecord, { order: { id: 'ASC' } });
  const heading = '姓名,公民身份号码,起日期,止日期,期限月数';
  const list = { agencyId: 'licheng-justice', topic: 'SENTENCE' as const, fileName: 'a.csv' };
  await importAgencyRecords(kit, { ...list, csv: `${heading}\n王建国,${fatherId},2024-01-01,2028-01-01,48` });
  const before = await all();
  expect(before.length).toBeGreaterThan(0);
  for (const csv of ['', heading, `${heading}\n`, `\uFEFF${heading}\r\n\r\n`])
    await expect(importAgencyRecords(kit, { ...list, csv })).rejects.toMatchObject({ code: 'LIST_EMPTY' });
  expect(await all()).toEqual(before);
});
