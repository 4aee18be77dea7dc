import { csvOfSpreadsheet, verifyAuditChain } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { nextChildId, sampleAnswers } from '../../testing/sample-answers.ts';
import { elsewhere, guardian, licheng, tiexi } from '../../testing/sample-people.ts';
import { recordColumns } from '../record-file.ts';
import { recordFields } from '../record-fields.ts';

const mutation = `mutation ($input: ExportNationalRecordsInput!) { result: exportNationalRecords(input: $input) {
  __typename ... on RecordsFile { fileName mediaType base64 count } ... on LawfulRefusal { code details { path code } } } }`;
interface Exported {
  fileName: string;
  base64: string;
  count: number;
  code?: string;
}

describe('the record for the national system', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  let key = 0;
  const exported = async (input: Record<string, unknown>, caller = licheng.countyOfficer) => {
    const body = { countyCode: licheng.county, format: 'JSON', reason: '录入全国系统', idempotencyKey: `export-${++key}-0000`, ...input };
    return (await journey.ask<{ result: Exported }>(mutation, { input: body }, caller)).result;
  };
  const confirmed = async (office: typeof licheng, more: Record<string, unknown> = {}) => {
    const childId = nextChildId(office.county);
    const answers = sampleAnswers({ registeredAt: office.code, childId });
    const id = await journey.submitted({ ...answers, ...more }, office.county);
    await journey.verify(id, office);
    await journey.decide(id, office, 'CONFIRM');
    return { id, childId };
  };

  it("holds the fields of the form with the case's number; IDs are text and nothing is a formula", async () => {
    const payment = {
      method: 'BANK_TRANSFER',
      payee: '=HYPERLINK("x")',
      payeeRelation: 'GRANDMOTHER_PATERNAL',
      accountHolder: '李示兰',
      bank: '示例银行',
      accountNumber: '6222000000008826',
    };
    const { id, childId } = await confirmed(licheng, { payment });
    const whole = await exported({ caseId: id });
    const [record] = (JSON.parse(Buffer.from(whole.base64, 'base64').toString()) as { records: Record<string, unknown>[] }).records;
    expect(record).toMatchObject({
      category: 'DE_FACTO_UNSUPPORTED',
      confirmedOn: '2026-03-10',
      firstMonth: '2026-04',
      answers: { child: { residentId: childId } },
    });
    expect(record?.['fields']).toMatchObject({
      儿童姓名: '王示雨',
      身份证号: childId,
      出生日期: '2015-03-12',
      银行账号: '6222000000008826',
    });
    expect(whole.fileName).not.toContain('王示雨');

    const table = await exported({ month: '2026-03', format: 'XLSX' });
    const csv = await csvOfSpreadsheet(Buffer.from(table.base64, 'base64'));
    expect(csv).toContain(childId);
    expect(csv).toContain(`'=HYPERLINK`);
    const text = Buffer.from((await exported({ month: '2026-03', format: 'CSV' })).base64, 'base64').toString();
    expect(text.split('\r\n')[0]).toBe(`\uFEFF${recordColumns.map(({ title }) => `"${title}"`).join(',')}`);
    expect(text).toContain(`"\t${childId}"`);
    expect(new Set(recordFields.map(({ title }) => title)).size).toBe(recordFields.length);
  });

  it('is given for a month of one county, with an audit entry for each child and the reason in it', async () => {
    const before = await entries();
    const { count } = await exported({ month: '2026-03', reason: '三月汇总' });
    expect(count).toBeGreaterThan(0);
    expect((await entries()).slice(before.length)).toEqual(
      Array.from({ length: count }, () => ({ action: 'export-national-record', reason: '三月汇总' })),
    );
    expect(await verifyAuditChain(journey.subgraph.running.database)).toMatchObject({ problems: [] });
    expect(await exported({ month: '2026-02' })).toMatchObject({ code: 'EXPORT_EMPTY' });
  });

  it("carries the certificate's number where one is issued", async () => {
    const { id } = await confirmed(tiexi);
    const { base64 } = await exported({ countyCode: tiexi.county, caseId: id }, tiexi.countyOfficer);
    expect(Buffer.from(base64, 'base64').toString()).toMatch(/"certificateNumber": ".*福证/);
  });

  it('is refused without a reason, before a confirmation, and to everybody but the county', async () => {
    const open = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    expect(await exported({ caseId: open })).toMatchObject({ code: 'EXPORT_EMPTY' });
    expect(await exported({ month: '2026-03', reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(exported({})).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(exported({ month: '2026-03' }, elsewhere.countyOfficer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(exported({ month: '2026-03' }, licheng.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(exported({ month: '2026-03' }, guardian)).rejects.toMatchObject({ code: 'FORBIDDEN' });
  });

  const entries = () =>
    journey.subgraph.running.database.read.query<{ action: string; reason: string }[]>(
      "SELECT action, reason FROM audit_entry WHERE action = 'export-national-record' ORDER BY sequence",
    );
});
