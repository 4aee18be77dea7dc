import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { runJob, verifyAuditChain } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { anonymousCaller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalateReports } from '../protection/escalate-reports/escalate-reports.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { guardian } from '../testing/sample-people.ts';

const street = '410102001';
const officer = asCaller('STAFF', [['townshipOfficer', street]], { subject: 'sample-street', name: '示例街道' });
const county = asCaller('STAFF', [['countyOfficer', '410102']], { subject: 'sample-county', name: '示例区局' });
const others: Caller[] = [
  asCaller('STAFF', [['townshipOfficer', '410102002']], { subject: 'other-street' }),
  asCaller('STAFF', [['countyOfficer', '410103']], { subject: 'other-county' }),
  asCaller('STAFF', [['villageDirector', '410102001']], { subject: 'director' }),
  asCaller('STAFF', [['analyst', '410100']], { subject: 'analyst' }),
  asCaller('STAFF', [['administrator', '410102']], { subject: 'administrator' }),
  asCaller('STAFF', [['agencyClerk', '410100']], { subject: 'clerk' }),
  guardian,
];
/** Words that stand nowhere but in what was reported. */
const canary = '金丝雀巷七号的小豆子';

interface Report {
  id: string;
  version: number;
  state: string;
  dueOn: string | null;
  overdue: boolean;
  allowedSteps: string[];
  steps: { kind: string; by: string | null; nextStep: string | null; files: { fileId: string }[] }[];
  placements: { place: string; reviewBy: string | null; endedOn: string | null; reviewOverdue: boolean }[];
}
const fields =
  'id version state dueOn overdue allowedSteps what where reporterKnown steps { kind by nextStep files { fileId } } placements { place reviewBy endedOn reviewOverdue }';

describe.each(await dialects())('a child in danger on %s', (dialect) => {
  let journey: CaseJourney;
  let logged = '';
  let receipt = '';
  let id = '';
  let fileId = '';
  const said = {
    placeCode: street,
    reporterKind: 'NEIGHBOUR',
    dangerNow: 'YES',
    worries: ['ALONE', 'ABUSE'],
    what: `孩子整夜一个人在家哭，听见打骂声。${canary}`,
    where: `${canary}，三楼`,
    child: '六七岁男孩',
    reporterName: '示例邻居',
    reporterPhone: '13800000088',
  };

  beforeAll(async () => {
    const write = (...parts: unknown[]): void => void (logged += JSON.stringify(parts));
    journey = await CaseJourney.begin(dialect, [...loadPacks(), ...loadPackOverlays('infra/sample-data/policy')], {
      info: write,
      warn: write,
      error: (message, error, more) => write(message, String(error), more),
    });
  }, 60_000);
  afterAll(() => journey.end());

  const send = async (more: Record<string, unknown> = {}, caller: Caller = anonymousCaller): Promise<Record<string, unknown>> => {
    const document = `mutation ($input: ReportChildInDangerInput!) { result: reportChildInDanger(input: $input) { ... on ProtectionReceipt { code reportedOn } ... on LawfulRefusal { refusal: code details { path code } } } }`;
    const { result } = await journey.ask<{ result: Record<string, unknown> }>(
      document,
      { input: { idempotencyKey: randomUUID(), ...said, ...more } },
      caller,
    );
    return result;
  };
  const follow = async (code: string): Promise<Record<string, unknown> | null> =>
    (
      await journey.ask<{ protectionProgress: Record<string, unknown> | null }>(
        'query ($receipt: String!) { protectionProgress(receipt: $receipt) { state reportedOn takenUpOn closedOn office { zh } } }',
        { receipt: code },
        anonymousCaller,
      )
    ).protectionProgress;
  const list = async (caller: Caller): Promise<{ id: string; dangerNow: string }[]> =>
    (
      await journey.ask<{ protectionReports: { edges: { node: { id: string; dangerNow: string } }[] } }>(
        '{ protectionReports(first: 50) { edges { node { id number state dangerNow } } } }',
        {},
        caller,
      )
    ).protectionReports.edges.map(({ node }) => node);
  const read = async (caller: Caller, reportId = id): Promise<Report | null> =>
    (
      await journey.ask<{ protectionReport: Report | null }>(
        `query ($id: ID!) { protectionReport(reportId: $id) { ${fields} } }`,
        { id: reportId },
        caller,
      )
    ).protectionReport;
  const act = async (
    verb: string,
    input: Record<string, unknown>,
    caller: Caller,
  ): Promise<Report & { code?: string; details?: { path: string }[] }> => {
    const name = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const rows = await journey.subgraph.running.database.read.query<{ version: number }[]>(
      `SELECT version FROM protection_report WHERE id = '${id}'`,
    );
    const document = `mutation ($input: ${name}Input!) { result: ${verb}(input: $input) { ... on ProtectionReport { ${fields} } ... on LawfulRefusal { code details { path } } } }`;
    const whole = { idempotencyKey: randomUUID(), reportId: id, version: Number(rows[0]?.version), ...input };
    return (await journey.ask<{ result: Report & { code?: string } }>(document, { input: whole }, caller)).result;
  };

  it('is reported by anybody where the place has the chain, and nowhere else', async () => {
    const entry = async (code: string): Promise<{ places: { code: string }[] } | null> =>
      (
        await journey.ask<{ protectionEntry: { places: { code: string }[] } | null }>(
          'query ($code: JurisdictionCode!) { protectionEntry(code: $code) { citation { document clause } places { code name { zh } } } }',
          { code },
          anonymousCaller,
        )
      ).protectionEntry;
    expect(await entry('370112')).toBeNull();
    expect((await entry('410102'))?.places.map(({ code }) => code)).toContain(street);
    expect((await send({ placeCode: '370112002' }))['refusal']).toBe('PROTECTION_NOT_OFFERED');
    expect((await send({ placeCode: '410100' }))['refusal']).toBe('PROTECTION_NOT_OFFERED');
    const photo = await journey.receipt({ ...anonymousCaller, subject: 'anonymous' }, { purpose: 'protection-report' });
    const key = randomUUID();
    const first = await send({ idempotencyKey: key, photoReceipts: [photo] });
    expect(first).toMatchObject({ reportedOn: '2026-03-10' });
    receipt = String(first['code']);
    expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await send({ idempotencyKey: key, photoReceipts: [photo] })).toEqual(first);
    expect(await list(officer)).toHaveLength(1);
    id = (await list(officer))[0]?.id ?? '';
  });

  it('answers bad input with every point at its field, and takes no other person’s files', async () => {
    expect(await send({ worries: [], what: '哭', where: ' ', reporterPhone: '12' })).toEqual({
      refusal: 'REPORT_WORRY_MISSING',
      details: ['worries', 'what', 'where', 'reporterPhone'].map((path) => expect.objectContaining({ path })),
    });
    for (const foreign of [await journey.receipt(guardian), await journey.receipt({ ...anonymousCaller, subject: 'anonymous' }), 'x.y.z'])
      expect((await send({ photoReceipts: [foreign] }))['refusal']).toBe('UPLOAD_RECEIPT_INVALID');
    expect(await list(officer)).toHaveLength(1);
  });

  it('is told to the offices that answer for it by its number alone, and to nobody else', async () => {
    const inbox = async (caller: Caller): Promise<{ code: string; protectionReportId: string | null; text: { zh: string } }[]> =>
      (
        await journey.ask<{ myMessages: { edges: { node: { code: string; protectionReportId: string | null; text: { zh: string } } }[] } }>(
          '{ myMessages(first: 50) { edges { node { code protectionReportId text { zh } case { id } } } } }',
          {},
          caller,
        )
      ).myMessages.edges.map(({ node }) => node);
    for (const caller of [officer, county]) {
      const [message, ...more] = await inbox(caller);
      expect(more).toEqual([]);
      expect(message).toMatchObject({ code: 'PROTECTION_REPORTED', protectionReportId: id });
      expect(message?.text.zh).toMatch(/^中原护〔2026〕0001 有新的儿童保护报告/);
    }
    for (const other of others) expect(await inbox(other)).toEqual([]);
  });

  it('is followed by the code alone, which says how far it has come and nothing else', async () => {
    expect(await follow(receipt)).toEqual({
      state: 'RECEIVED',
      reportedOn: '2026-03-10',
      takenUpOn: null,
      closedOn: null,
      office: { zh: '林山寨街道' },
    });
    expect(await follow(receipt.toLowerCase().replaceAll('-', ' '))).toMatchObject({ state: 'RECEIVED' });
    for (const wrong of ['', 'AAAA-AAAA-AAAA', `${receipt}2`]) expect(await follow(wrong)).toBeNull();
  });

  it('is visible to the offices that answer for it alone, and every reading is noted', async () => {
    for (const other of others) {
      if (other.grants.some(({ role }) => role.startsWith('township') || role.startsWith('county'))) {
        expect(await list(other)).toEqual([]);
        expect(await read(other)).toBeNull();
        await expect(act('takeUpReport', { nextStep: '去看看' }, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await expect(act('revealReporter', { reason: '想知道' }, other)).rejects.toThrow();
      } else {
        await expect(list(other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(read(other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(act('takeUpReport', { nextStep: '去看看' }, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
    await expect(read(anonymousCaller)).rejects.toThrow();
    const found = await read(officer);
    fileId = found?.steps[0]?.files[0]?.fileId ?? '';
    expect(found).toMatchObject({ state: 'REPORTED', dueOn: '2026-03-11', allowedSteps: ['TAKE_UP', 'RESPOND', 'LINK_CASE'] });
    await read(officer);
    await read(county);
    const readings = await journey.subgraph.running.database.read.query<{ actor: string }[]>(
      "SELECT actor FROM audit_entry WHERE action = 'read-protection-report' ORDER BY sequence",
    );
    expect(readings.map(({ actor }) => actor)).toEqual(['sample-street', 'sample-county']);
    const file = async (caller: Caller): Promise<unknown> =>
      (await journey.ask<{ fileAccess: unknown }>('query ($id: ID!) { fileAccess(fileId: $id) { mediaType } }', { id: fileId }, caller))
        .fileAccess;
    expect(await file(officer)).toEqual({ mediaType: 'image/jpeg' });
    for (const other of others) expect(await file(other)).toBeNull();
  });

  it('has a reporter whose name is shown only to the office, with a reason that is kept', async () => {
    const reveal = (caller: Caller, reason: string) =>
      journey.ask<{ result: object }>(
        'mutation ($input: RevealReporterInput!) { result: revealReporter(input: $input) { ... on RevealedReporter { name phone } ... on LawfulRefusal { code } } }',
        { input: { idempotencyKey: randomUUID(), reportId: id, reason } },
        caller,
      );
    expect(await reveal(officer, ' ')).toEqual({ result: { code: 'REASON_REQUIRED' } });
    expect(await reveal(officer, '需要核实地址')).toEqual({ result: { name: '示例邻居', phone: '13800000088' } });
    expect(await journey.subgraph.running.database.read.query("SELECT reason FROM audit_entry WHERE action = 'reveal-reporter'")).toEqual([
      { reason: '需要核实地址' },
    ]);
  });

  it('goes through the chain: response by the township, assessment, temporary care and intervention by the county', async () => {
    const onDate = '2026-03-10';
    expect(await act('takeUpReport', { nextStep: '儿童督导员和派出所马上到现场' }, officer)).toMatchObject({
      state: 'EMERGENCY_RESPONSE',
      dueOn: '2026-03-11',
    });
    expect(await follow(receipt)).toMatchObject({ state: 'IN_HAND', takenUpOn: onDate });
    expect(
      await act(
        'recordAssessment',
        { onDate, participants: ['COUNTY'], outcome: 'HELP', finding: '还早', decision: '还早', nextStep: '还早' },
        county,
      ),
    ).toMatchObject({
      code: 'PROTECTION_STEP_NOT_POSSIBLE',
    });
    const bad = await act(
      'recordResponse',
      { onDate: '2026-03-11', participants: [], measures: ['TEMPORARY_CARE'], finding: ' ', nextStep: '' },
      officer,
    );
    expect(bad.details?.map(({ path }) => path)).toEqual(['onDate', 'participants', 'measures', 'finding', 'nextStep']);
    expect(
      await act(
        'recordResponse',
        {
          onDate,
          participants: ['CHILD_SUPERVISOR', 'POLICE'],
          measures: ['CHILD_SEEN', 'POLICE_CALLED'],
          finding: '孩子独自在家，手臂有淤青。',
          nextStep: '请区民政局评估',
        },
        officer,
      ),
    ).toMatchObject({ state: 'ASSESSMENT', dueOn: '2026-03-20', allowedSteps: ['LINK_CASE'] });
    expect(
      await act(
        'placeChild',
        { place: 'PROTECTION_AGENCY', carer: '示例未保中心', startedOn: onDate, decision: '父母都联系不上' },
        officer,
      ),
    ).toMatchObject({
      code: 'PROTECTION_STEP_NOT_POSSIBLE',
    });
    const assessed = {
      onDate,
      participants: ['COUNTY', 'POLICE'],
      outcome: 'INTERVENTION',
      finding: '监护人多次殴打。',
      decision: '启动监护干预',
      nextStep: '临时照料，报告公安',
    };
    expect(await act('recordAssessment', assessed, county)).toMatchObject({ state: 'GUARDIANSHIP_INTERVENTION', dueOn: '2026-04-09' });
    const placed = await act(
      'placeChild',
      { place: 'PROTECTION_AGENCY', carer: '示例未保中心，值班 0371-00000000', startedOn: onDate, decision: '家中不安全' },
      county,
    );
    expect(placed.placements).toEqual([{ place: 'PROTECTION_AGENCY', reviewBy: '2026-06-08', endedOn: null, reviewOverdue: false }]);
    expect(await act('placeChild', { place: 'RELATIVE', carer: '外婆', startedOn: onDate, decision: '再安置' }, county)).toMatchObject({
      code: 'PROTECTION_PLACEMENT_RUNS',
    });
    const intervened = {
      onDate,
      participants: ['COUNTY'],
      measures: ['REVOCATION_APPLIED', 'CRIME_REPORTED'],
      decision: '申请撤销监护人资格',
      nextStep: '等待法院',
    };
    expect(await act('recordIntervention', intervened, county)).toMatchObject({ state: 'GUARDIANSHIP_INTERVENTION', dueOn: null });
    expect(await act('closeReport', { decision: '已安全' }, county)).toMatchObject({ code: 'PROTECTION_PLACEMENT_RUNS' });
    journey.onDay('2026-06-09');
    expect((await read(county))?.placements[0]?.reviewOverdue).toBe(true);
    expect(await act('endPlacement', { endedOn: '2026-03-09', reason: '外婆接走' }, county)).toMatchObject({
      code: 'PROTECTION_DATE_TOO_EARLY',
    });
    await act('endPlacement', { endedOn: '2026-06-09', reason: '外婆接走照料' }, county);
    expect(await act('endPlacement', { endedOn: '2026-06-09', reason: '外婆接走照料' }, county)).toMatchObject({
      code: 'PROTECTION_NO_PLACEMENT',
    });
    const closed = await act('closeReport', { decision: '由外婆监护，每月走访' }, county);
    expect(closed).toMatchObject({ state: 'CLOSED', allowedSteps: ['LINK_CASE'] });
    expect(closed.steps.map(({ kind }) => kind)).toEqual([
      'REPORT',
      'TAKE_UP',
      'RESPOND',
      'ASSESS',
      'PLACE',
      'INTERVENE',
      'END_PLACEMENT',
      'CLOSE',
    ]);
    expect(await follow(receipt)).toMatchObject({ state: 'FINISHED', closedOn: '2026-06-09' });
    expect(await list(county)).toEqual([]);
  });

  it('stands first in the list when it is in danger now, and is escalated once when the limit passes', async () => {
    await send({ dangerNow: 'NO', idempotencyKey: randomUUID() });
    await send({ dangerNow: 'YES', placeCode: '410102', reporterName: '', reporterPhone: '' });
    await send({ dangerNow: 'UNSURE' });
    expect((await list(county)).map(({ dangerNow }) => dangerNow)).toEqual(['YES', 'UNSURE', 'NO']);
    expect((await list(officer)).map(({ dangerNow }) => dangerNow)).toEqual(['UNSURE', 'NO']);
    const [urgent] = await list(county);
    id = urgent?.id ?? '';
    expect(await act('forwardReport', { placeCode: '410103001', reason: '在外区' }, county)).toMatchObject({
      code: 'PROTECTION_CHOICE_MISSING',
    });
    await act('forwardReport', { placeCode: street, reason: '孩子住在林山寨街道' }, county);
    expect((await list(officer)).map(({ dangerNow }) => dangerNow)).toEqual(['YES', 'UNSURE', 'NO']);
    const escalations = async (): Promise<number> => (await read(county))?.steps.filter(({ kind }) => kind === 'ESCALATE').length ?? 0;
    journey.onDay('2026-06-10');
    await runJob(journey.subgraph.running.kit as never, escalateReports);
    expect(await escalations()).toBe(0);
    journey.onDay('2026-06-11');
    await runJob(journey.subgraph.running.kit as never, escalateReports);
    await runJob(journey.subgraph.running.kit as never, escalateReports);
    expect(await escalations()).toBe(1);
    const confirmer = asCaller('STAFF', [['countyConfirmer', '410102']], { subject: 'sample-confirmer' });
    const told = await journey.ask<{ myMessages: { edges: { node: { protectionReportId: string } }[] } }>(
      '{ myMessages(first: 50, filter: { codes: [PROTECTION_OVERDUE] }) { edges { node { protectionReportId } } } }',
      {},
      confirmer,
    );
    expect(told.myMessages.edges.filter(({ node }) => node.protectionReportId === id)).toHaveLength(1);
  });

  it('shows its office the cases of a child of that name, to be joined without looking for a number', async () => {
    const caseId = await journey.submitted(sampleAnswers({ registeredAt: street }), '410102');
    const possible = async (caller: Caller, reportId: string): Promise<{ id: string; number: string }[] | undefined> =>
      (
        await journey.ask<{ protectionReport: { possibleCases: { id: string; number: string }[] } | null }>(
          'query ($id: ID!) { protectionReport(reportId: $id) { possibleCases { id number } } }',
          { id: reportId },
          caller,
        )
      ).protectionReport?.possibleCases;
    expect(await possible(officer, id)).toEqual([]);
    const before = (await list(officer)).map((each) => each.id);
    await send({ child: '听说叫王示雨，七八岁' });
    const named = (await list(officer)).find((each) => !before.includes(each.id))?.id ?? '';
    const [candidate, ...more] = (await possible(officer, named)) ?? [];
    expect([candidate?.id, more]).toEqual([caseId, []]);
    const input = { reportId: named, version: 1, caseNumber: candidate?.number, idempotencyKey: randomUUID() };
    const document =
      'mutation ($input: LinkReportInput!) { result: linkReport(input: $input) { ... on ProtectionReport { linkedCaseId possibleCases { id } } ... on LawfulRefusal { code } } }';
    expect(await journey.ask(document, { input }, officer)).toEqual({ result: { linkedCaseId: caseId, possibleCases: [] } });
  });

  it('stands in no plain column, log, event or audit entry', async () => {
    const { read: reader } = journey.subgraph.running.database;
    for (const { tableName } of reader.entityMetadatas) {
      const rows = JSON.stringify(await reader.query(`SELECT * FROM ${tableName}`));
      for (const secret of [canary, '13800000088', '示例邻居', receipt, receipt.replaceAll('-', '')])
        expect(rows.includes(secret), `${tableName} ${secret}`).toBe(false);
    }
    expect(logged).not.toContain(canary);
    expect((await verifyAuditChain(journey.subgraph.running.database)).problems).toEqual([]);
  });
});
