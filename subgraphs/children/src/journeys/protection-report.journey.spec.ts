import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { anonymousCaller, runJob, verifyAuditChain } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { escalateReports } from '../protection/escalate-reports/escalate-reports.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { idsByPages } from '../testing/ids-by-pages.ts';
import { canary, ProtectionDesk, reportCounty, reportOfficer, reportStreet } from '../testing/protection-desk.ts';
import { guardian } from '../testing/sample-people.ts';

const others: Caller[] = [
  asCaller('STAFF', [['townshipOfficer', '410102002']], { subject: 'other-street' }),
  asCaller('STAFF', [['countyOfficer', '410103']], { subject: 'other-county' }),
  asCaller('STAFF', [['villageDirector', '410102001']], { subject: 'director' }),
  asCaller('STAFF', [['analyst', '410100']], { subject: 'analyst' }),
  asCaller('STAFF', [['administrator', '410102']], { subject: 'administrator' }),
  asCaller('STAFF', [['agencyClerk', '410100']], { subject: 'clerk' }),
  guardian,
];

describe.each(await dialects())('a report of a child in danger on %s', (dialect) => {
  let journey: CaseJourney;
  let desk: ProtectionDesk;
  let logged = '';
  let receipt = '';

  beforeAll(async () => {
    const write = (...parts: unknown[]): void => void (logged += JSON.stringify(parts));
    journey = await CaseJourney.begin(dialect, [...loadPacks(), ...loadPackOverlays('infra/sample-data/policy')], {
      info: write,
      warn: write,
      error: (message, error, more) => write(message, String(error), more),
    });
    desk = new ProtectionDesk(journey);
  }, 60_000);
  afterAll(() => journey.end());

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
    expect((await entry('410102'))?.places.map(({ code }) => code)).toContain(reportStreet);
    expect((await desk.send({ placeCode: '370112002' }))['refusal']).toBe('PROTECTION_NOT_OFFERED');
    expect((await desk.send({ placeCode: '410100' }))['refusal']).toBe('PROTECTION_NOT_OFFERED');
    const photo = await journey.receipt({ ...anonymousCaller, subject: 'anonymous' }, { purpose: 'protection-report' });
    const key = randomUUID();
    const first = await desk.send({ idempotencyKey: key, photoReceipts: [photo] });
    expect(first).toMatchObject({ reportedOn: '2026-03-10' });
    receipt = String(first['code']);
    expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(await desk.send({ idempotencyKey: key, photoReceipts: [photo] })).toEqual(first);
    expect(await desk.list(reportOfficer)).toHaveLength(1);
    desk.id = (await desk.list(reportOfficer))[0]?.id ?? '';
  });

  it('answers bad input with every point at its field, and takes no other person’s files', async () => {
    expect(await desk.send({ worries: [], what: '哭', where: ' ', reporterPhone: '12' })).toEqual({
      refusal: 'REPORT_WORRY_MISSING',
      details: ['worries', 'what', 'where', 'reporterPhone'].map((path) => expect.objectContaining({ path })),
    });
    for (const foreign of [await journey.receipt(guardian), await journey.receipt({ ...anonymousCaller, subject: 'anonymous' }), 'x.y.z'])
      expect((await desk.send({ photoReceipts: [foreign] }))['refusal']).toBe('UPLOAD_RECEIPT_INVALID');
    expect(await desk.list(reportOfficer)).toHaveLength(1);
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
    for (const caller of [reportOfficer, reportCounty]) {
      const [message, ...more] = await inbox(caller);
      expect(more).toEqual([]);
      expect(message).toMatchObject({ code: 'PROTECTION_REPORTED', protectionReportId: desk.id });
      expect(message?.text.zh).toMatch(/^中原护〔2026〕0001 有新的儿童保护报告/);
    }
    for (const other of others) expect(await inbox(other)).toEqual([]);
  });

  it('is followed by the code alone, which says how far it has come and nothing else', async () => {
    expect(await desk.follow(receipt)).toEqual({
      state: 'RECEIVED',
      reportedOn: '2026-03-10',
      takenUpOn: null,
      closedOn: null,
      office: { zh: '林山寨街道' },
    });
    expect(await desk.follow(receipt.toLowerCase().replaceAll('-', ' '))).toMatchObject({ state: 'RECEIVED' });
    for (const wrong of ['', 'AAAA-AAAA-AAAA', `${receipt}2`]) expect(await desk.follow(wrong)).toBeNull();
  });

  it('is visible to the offices that answer for it alone, and every reading is noted', async () => {
    for (const other of others) {
      if (other.grants.some(({ role }) => role.startsWith('township') || role.startsWith('county'))) {
        expect(await desk.list(other)).toEqual([]);
        expect(await desk.read(other)).toBeNull();
        await expect(desk.act('takeUpReport', { nextStep: '去看看' }, other)).rejects.toMatchObject({ code: 'NOT_FOUND' });
        await expect(desk.act('revealReporter', { reason: '想知道' }, other)).rejects.toThrow();
      } else {
        await expect(desk.list(other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(desk.read(other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
        await expect(desk.act('takeUpReport', { nextStep: '去看看' }, other)).rejects.toMatchObject({ code: 'FORBIDDEN' });
      }
    }
    await expect(desk.read(anonymousCaller)).rejects.toThrow();
    const found = await desk.read(reportOfficer);
    const fileId = found?.steps[0]?.files[0]?.fileId ?? '';
    expect(found).toMatchObject({
      state: 'REPORTED',
      dueOn: '2026-03-11',
      allowedSteps: ['TAKE_UP', 'RESPOND', 'LINK_CASE', 'ASK_APPLICATION'],
    });
    await desk.read(reportOfficer);
    await desk.read(reportCounty);
    const readings = await journey.subgraph.running.database.read.query<{ actor: string }[]>(
      "SELECT actor FROM audit_entry WHERE action = 'read-protection-report' ORDER BY sequence",
    );
    expect(readings.map(({ actor }) => actor)).toEqual(['sample-street', 'sample-county']);
    const file = async (caller: Caller): Promise<unknown> =>
      (await journey.ask<{ fileAccess: unknown }>('query ($id: ID!) { fileAccess(fileId: $id) { mediaType } }', { id: fileId }, caller))
        .fileAccess;
    expect(await file(reportOfficer)).toEqual({ mediaType: 'image/jpeg' });
    for (const other of others) expect(await file(other)).toBeNull();
  });

  it('has a reporter whose name is shown only to the office, with a reason that is kept', async () => {
    const reveal = (caller: Caller, reason: string) =>
      journey.ask<{ result: object }>(
        'mutation ($input: RevealReporterInput!) { result: revealReporter(input: $input) { ... on RevealedReporter { name phone } ... on LawfulRefusal { code } } }',
        { input: { idempotencyKey: randomUUID(), reportId: desk.id, reason } },
        caller,
      );
    expect(await reveal(reportOfficer, ' ')).toEqual({ result: { code: 'REASON_REQUIRED' } });
    expect(await reveal(reportOfficer, '需要核实地址')).toEqual({ result: { name: '示例邻居', phone: '13800000088' } });
    expect(await journey.subgraph.running.database.read.query("SELECT reason FROM audit_entry WHERE action = 'reveal-reporter'")).toEqual([
      { reason: '需要核实地址' },
    ]);
  });

  it('stands first in the list when it is in danger now, and is escalated once when the limit passes', async () => {
    await desk.send({ dangerNow: 'NO', idempotencyKey: randomUUID() });
    await desk.open({ dangerNow: 'YES', placeCode: '410102', reporterName: '', reporterPhone: '' });
    await desk.send({ dangerNow: 'UNSURE' });
    expect((await desk.list(reportCounty)).map(({ dangerNow }) => dangerNow)).toEqual(['YES', 'YES', 'UNSURE', 'NO']);
    expect((await desk.list(reportOfficer)).map(({ dangerNow }) => dangerNow)).toEqual(['YES', 'UNSURE', 'NO']);
    expect(await desk.act('forwardReport', { placeCode: '410103001', reason: '在外区' }, reportCounty)).toMatchObject({
      code: 'PROTECTION_CHOICE_MISSING',
    });
    await desk.act('forwardReport', { placeCode: reportStreet, reason: '孩子住在林山寨街道' }, reportCounty);
    expect((await desk.list(reportOfficer)).map(({ dangerNow }) => dangerNow)).toEqual(['YES', 'YES', 'UNSURE', 'NO']);
    const escalations = async (): Promise<number> =>
      (await desk.read(reportCounty))?.steps.filter(({ kind }) => kind === 'ESCALATE').length ?? 0;
    journey.onDay('2026-03-11');
    await runJob(journey.subgraph.running.kit as never, escalateReports);
    expect(await escalations()).toBe(0);
    journey.onDay('2026-03-12');
    await runJob(journey.subgraph.running.kit as never, escalateReports);
    await runJob(journey.subgraph.running.kit as never, escalateReports);
    expect(await escalations()).toBe(1);
    const confirmer = asCaller('STAFF', [['countyConfirmer', '410102']], { subject: 'sample-confirmer' });
    const told = await journey.ask<{ myMessages: { edges: { node: { protectionReportId: string } }[] } }>(
      '{ myMessages(first: 50, filter: { codes: [PROTECTION_OVERDUE] }) { edges { node { protectionReportId } } } }',
      {},
      confirmer,
    );
    expect(told.myMessages.edges.filter(({ node }) => node.protectionReportId === desk.id)).toHaveLength(1);
  });

  it('is listed page by page without loss or repetition', async () => {
    const { atOnce, byPages } = await idsByPages(journey, reportCounty, 'protectionReports');
    expect(atOnce.length).toBeGreaterThan(2);
    expect(byPages).toEqual(atOnce);
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
