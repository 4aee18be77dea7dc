import { loadPacks } from '@onething/policy-packs';
import { verifyAuditChain } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, schemaDrift, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AgencyRecord } from '../../record/agency-record.entity.ts';
import { fatherId, identityList, motherId, sentenceList } from '../../sample-lists.ts';
import { agenciesSubgraph } from '../../subgraph.ts';
import { AgencyImport } from '../agency-import.entity.ts';
import { importAgencyRecords } from './import-agency-records.ts';

const clerk = asCaller('STAFF', [['agencyClerk', '370112']]);
const clerkOfTiexi = asCaller('STAFF', [['agencyClerk', '210106']]);
const officer = asCaller('STAFF', [['countyOfficer', '370112']]);
const mutation = `mutation Import($input: ImportAgencyRecordsInput!) { importAgencyRecords(input: $input) { __typename
  ... on AgencyImport { id topic rowsAccepted rowsUnchanged rowsRejected problems { row column code message } agency { id } }
  ... on Refusal { code message details { path code message } } } }`;
let keys = 0;
const input = (more: object): { input: object } => ({
  input: {
    agencyId: 'licheng-justice',
    topic: 'SENTENCE',
    csv: sentenceList,
    fileName: '2026-03.csv',
    idempotencyKey: `import-${(keys += 1)}-key`,
    ...more,
  },
});

describe.each(await dialects())('importing agency records on %s', (dialect) => {
  let agencies: TestSubgraph;
  const records = (): Promise<number> => agencies.running.database.read.manager.count(AgencyRecord);
  const imports = (): Promise<number> => agencies.running.database.read.manager.count(AgencyImport);
  beforeAll(async () => {
    agencies = await bootForTest(agenciesSubgraph(), { dialect, policyReleases: loadPacks() });
  });
  afterAll(() => agencies?.stop());

  it('has no drift between migrations and entities', async () => {
    expect(await schemaDrift(agencies.running.database)).toEqual([]);
  });

  it('keeps good rows, gives bad ones back with reasons, and the same list again changes nothing', async () => {
    const csv = `${sentenceList}周某,370112198506179910,2024-01-01,2025-01-01,12\n刘敏,${motherId},2025-01-01,2024-01-01,x\n李某,${motherId},2025-01-01,2024-01-01,12\n`;
    const first = await agencies.execute(mutation, input({ csv }), clerk, 'en');
    expect(first.errors).toBeUndefined();
    const report = first.data?.['importAgencyRecords'] as Record<string, unknown>;
    expect(report).toMatchObject({
      topic: 'SENTENCE',
      rowsAccepted: 1,
      rowsUnchanged: 0,
      rowsRejected: 3,
      agency: { id: 'licheng-justice' },
    });
    expect(report['problems']).toEqual([
      {
        row: 3,
        column: '公民身份号码',
        code: 'RESIDENT_ID_CHECKSUM',
        message: '公民身份号码: the check character of the resident ID is wrong',
      },
      { row: 4, column: '期限月数', code: 'NUMBER_INVALID', message: '期限月数: is not a number in range' },
      { row: 5, column: '止日期', code: 'DATES_REVERSED', message: '止日期: ends before it begins' },
    ]);
    const before = await agencies.running.database.read.manager.find(AgencyRecord);
    const again = await agencies.execute(mutation, input({ csv }), clerk);
    expect(again.data?.['importAgencyRecords']).toMatchObject({ id: report['id'], rowsAccepted: 0, rowsUnchanged: 1, rowsRejected: 3 });
    expect(await agencies.running.database.read.manager.find(AgencyRecord)).toEqual(before);
    expect(await imports()).toBe(1);
  });

  it('takes a correction of a record instead of the old one', async () => {
    const count = await records();
    const report = await importAgencyRecords(agencies.running.kit, {
      agencyId: 'licheng-justice',
      topic: 'SENTENCE',
      csv: sentenceList.replace('2028-03-10,48', '2027-03-10,36'),
      fileName: 'corrected.csv',
    });
    expect(report).toMatchObject({ rowsAccepted: 1, rowsUnchanged: 0 });
    expect(await records()).toBe(count);
    const [record] = await agencies.running.database.read.manager.findBy(AgencyRecord, { topic: 'SENTENCE' });
    expect(JSON.parse(agencies.running.kit.fields.open(record!, 'values'))).toMatchObject({ termMonths: 36, name: '王建国' });
  });

  it('reads the file of an office in GBK', async () => {
    // 姓名,公民身份号码,类别,日期 / 王,…,死亡,2024-05-06
    const bytes = Buffer.concat([
      Buffer.from('d0d5c3fb2cb9abc3f1c9edb7ddbac5c2eb2cc0e0b1f02cc8d5c6da0acdf52c', 'hex'),
      Buffer.from(`${fatherId},`),
      Buffer.from('cbc0cdf6', 'hex'),
      Buffer.from(',2024-05-06\n'),
    ]);
    const result = await agencies.execute(
      mutation,
      input({ agencyId: 'licheng-health', topic: 'DEATH', csv: undefined, csvBase64: bytes.toString('base64') }),
      clerk,
    );
    expect(result.data?.['importAgencyRecords']).toMatchObject({ rowsAccepted: 1, rowsRejected: 0 });
  });

  it('finds a row that contradicts the resident ID or another row', async () => {
    const csv = `${identityList}王建国,${fatherId},男,1985-06-17,回族\n张某,${motherId},男,1987-09-23,汉族\n`;
    const report = await importAgencyRecords(agencies.running.kit, {
      agencyId: 'licheng-public-security',
      topic: 'IDENTITY',
      csv,
      fileName: 'identity.csv',
    });
    expect(report).toMatchObject({ rowsAccepted: 2, rowsRejected: 2 });
    expect(report.problems).toEqual([
      { row: 4, column: '公民身份号码', code: 'CONTRADICTS_ROW' },
      { row: 5, column: '性别', code: 'CONTRADICTS_ROW' },
      { row: 5, column: '出生日期', code: 'CONTRADICTS_ROW' },
    ]);
  });

  it('refuses an unknown agency, a topic that is not of the agency, and what is no list', async () => {
    const codeOf = async (more: object): Promise<unknown> =>
      (await agencies.execute(mutation, input(more), clerk)).data?.['importAgencyRecords'];
    expect(await codeOf({ agencyId: 'nobody' })).toMatchObject({ __typename: 'LawfulRefusal', code: 'AGENCY_UNKNOWN' });
    expect(await codeOf({ agencyId: 'licheng-education' })).toMatchObject({ code: 'TOPIC_NOT_OF_AGENCY' });
    expect(await codeOf({ csv: '姓名,身份证号\n王,1' })).toMatchObject({
      code: 'LIST_COLUMNS_MISSING',
      message: '缺少列：起日期、止日期、期限月数',
    });
    expect((await agencies.execute(mutation, input({ csvBase64: 'AA==' }), clerk)).errors?.[0]?.extensions).toMatchObject({
      code: 'BAD_INPUT',
    });
  });

  it('is for clerks of the jurisdiction only, and so is the list of imports', async () => {
    const code = async (caller: typeof clerk, more: object = {}): Promise<unknown> =>
      (await agencies.execute(mutation, input(more), caller)).errors?.[0]?.extensions?.['code'];
    expect(await code(officer)).toBe('FORBIDDEN');
    expect(await code(asCaller('PERSON'))).toBe('FORBIDDEN');
    expect(await code(clerkOfTiexi)).toBe('NOT_FOUND');
    const city = await agencies.execute(mutation, input({ agencyId: 'shenyang-justice' }), clerkOfTiexi);
    expect(city.data?.['importAgencyRecords']).toMatchObject({ __typename: 'AgencyImport', rowsAccepted: 1 });
    const list = '{ agencyImports(first: 10) { edges { node { topic fileName rowsAccepted importedAt } } pageInfo { hasNextPage } } }';
    const nodes = async (caller: typeof clerk): Promise<number | undefined> =>
      ((await agencies.execute(list, {}, caller)).data?.['agencyImports'] as { edges: unknown[] } | undefined)?.edges.length;
    expect(await nodes(clerk)).toBe((await imports()) - 1);
    expect(await nodes(clerkOfTiexi)).toBe(1);
    expect((await agencies.execute(list, {}, officer)).errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN' });
  });

  it('keeps no resident ID or name in plain, and a chain of who handed in what', async () => {
    for (const table of ['agency_record', 'agency_import', 'audit_entry', 'outbox', 'idempotency_record']) {
      const rows = JSON.stringify(await agencies.running.database.read.query(`SELECT * FROM ${table}`));
      for (const canary of [fatherId, motherId, '王建国', '刘敏']) expect(rows, table).not.toContain(canary);
    }
    expect((await verifyAuditChain(agencies.running.database)).problems).toEqual([]);
  });
});
