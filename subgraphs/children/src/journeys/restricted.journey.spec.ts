import type { AnyCloudEvent, ConfirmedEnrolment } from '@onething/events';
import { confirmedEnrolmentContext } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { verifyAuditChain } from '@onething/subgraph-kit';
import type { Caller, Logger } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { withRestrictedForm } from '../testing/restricted-release.ts';
import { nextChildId, sampleAnswers } from '../testing/sample-answers.ts';
import { elsewhere, entrusted, guardian, licheng, stranger } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

/** Long enough that no sealed text says it by chance. */
const canary = /HIV_(AFFECTED|INFECTED)|艾滋|感染|CONSENT_ABSENT|guardianConsent|自愿纳入/;
const street = '370114001';
const everything = `query ($id: ID!) { case(id: $id) { id number status category child { id name } form { title { zh } answers } actions { text { zh } }
  policy { decision missing { path } reasons { code } } nextStep { reason { zh } } decision { paragraphs reasons { code text { zh } } } materials { files { fileId } } } }`;
const queue = `query ($filter: CaseQueueFilter) { caseQueue(filter: $filter, first: 100) { edges { node { id } } } caseQueueCounts(filter: $filter) { total overdue dueWithinTwo dueWithinFive later paused views { view count } } }`;
interface Queue {
  caseQueue: { edges: { node: { id: string } }[] };
  caseQueueCounts: { total: number; views: { view: string; count: number }[] };
}

describe.each(await dialects())('a case that only few may know of, on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  let logged: string;
  let id: string;
  let fileId: string;
  const childId = nextChildId('370114');
  const consent = { path: 'child.HIV_INFECTED.guardianConsent', value: true, basis: { visitNote: '监护人自愿纳入，已签字' } };

  beforeAll(async () => {
    logged = '';
    const write = (...parts: unknown[]): void => void (logged += JSON.stringify(parts));
    const logger: Logger = { info: write, warn: write, error: (message, error, fields) => write(message, String(error), fields) };
    journey = await CaseJourney.begin(dialect, withRestrictedForm(loadPacks()), logger);
    events = await watchEvents(journey, ['children.application-submitted', 'children.case-confirmed', 'children.evidence-requested']);
    id = await journey.submitted(sampleAnswers({ registeredAt: street, childId }), street, { category: 'HIV_AFFECTED' });
    await journey.act('acceptApplication', id, entrusted.handler);
    const { case: found } = await journey.ask<{ case: { materials: { id: string; code: string; files: { fileId: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { id code files { fileId } } } }',
      { id },
      entrusted.handler,
    );
    fileId = found.materials.flatMap(({ files }) => files)[0]!.fileId;
  }, 120_000);
  afterAll(() => journey.end());

  const read = async (caller: Caller): Promise<Record<string, unknown> | null> =>
    (await journey.ask<{ case: Record<string, unknown> | null }>(everything, { id }, caller)).case;
  const unscoped = [elsewhere.handler, elsewhere.head, elsewhere.countyOfficer, elsewhere.reviewer, elsewhere.confirmer];

  it('is begun by the guardian of their own will only', async () => {
    const start = (capacity: string, caller: Caller) =>
      journey.do('startApplication', { code: street, category: 'HIV_AFFECTED', capacity, declarationAccepted: true }, caller);
    expect(await start('ENTRUSTED_RELATIVE', guardian)).toMatchObject({ code: 'GUARDIAN_ONLY' });
    expect(await start('VILLAGE_COMMITTEE', asCaller('STAFF', [['villageDirector', '370114001001']]))).toMatchObject({
      code: 'GUARDIAN_ONLY',
    });
    expect(await start('GUARDIAN', asCaller('STAFF', [['windowClerk', street]]))).toMatchObject({ code: 'GUARDIAN_ONLY' });
    expect(
      await start('GUARDIAN', { ...asCaller('STAFF'), grants: [{ role: 'windowClerk', jurisdiction: street, scopes: ['hivRecords'] }] }),
    ).toMatchObject({ status: 'DRAFT' });
  });

  it('is there for its applicant, under a name that tells nothing', async () => {
    const { case: own } = await journey.ask<{ case: Record<string, unknown> }>(
      'query ($id: ID!) { case(id: $id) { number categoryLabel { zh en } form { title { zh en } } actions { text { zh en } } nextStep { reason { zh } } } }',
      { id },
      guardian,
    );
    expect(JSON.stringify(own)).not.toMatch(canary);
    expect(own['number']).toMatch(/^章丘儿保〔2026〕\d{6}$/);
  });

  it('is there for officers with the scope, and not there for any other', async () => {
    expect(await read(entrusted.handler)).toMatchObject({ id, category: 'HIV_AFFECTED', policy: { decision: 'INELIGIBLE' } });
    for (const caller of [
      ...unscoped,
      licheng.countyOfficer,
      stranger,
      asCaller('STAFF', [['auditor', '370114']]),
      asCaller('STAFF', [['countyOfficer', '000000']]),
    ])
      expect(await read(caller)).toBeNull();
  });

  it('is in no list and in no number of others', async () => {
    const seen = (caller: Caller, filter: Record<string, unknown> = {}): Promise<Queue> => journey.ask<Queue>(queue, { filter }, caller);
    for (const filter of [
      {},
      { category: ['HIV_AFFECTED'] },
      { text: childId },
      { text: '王示雨' },
      { statuses: ['VERIFYING'] },
      { view: 'VERIFYING' },
    ]) {
      for (const caller of unscoped) {
        const { caseQueue, caseQueueCounts } = await seen(caller, filter);
        expect(caseQueue.edges).toEqual([]);
        expect(caseQueueCounts.total + caseQueueCounts.views.reduce((sum, { count }) => sum + count, 0)).toBe(0);
      }
      expect((await seen(entrusted.handler, filter)).caseQueue.edges.map(({ node }) => node.id)).toEqual([id]);
    }
    const here = {
      ...elsewhere.handler,
      grants: [...elsewhere.handler.grants, { role: 'townshipOfficer' as const, jurisdiction: '370114002', scopes: ['hivRecords'] }],
    };
    expect((await seen(here)).caseQueue.edges).toEqual([]);
  });

  it('gives nothing away by any reference, file or act', async () => {
    const child = (await read(entrusted.handler))!['child'] as { id: string };
    const references = `{ _entities(representations: [{ __typename: "Case", id: "${id}" }]) { ... on Case { id } } }`;
    const children = `{ _entities(representations: [{ __typename: "Child", id: "${child.id}" }]) { ... on Child { cases { id } } } }`;
    for (const caller of unscoped) {
      expect(JSON.stringify(await journey.subgraph.execute(references, {}, caller))).not.toContain(`"id":"${id}"`);
      expect(JSON.stringify(await journey.subgraph.execute(children, {}, caller))).not.toContain(`"id":"${id}"`);
      expect(await journey.ask('query ($fileId: ID!) { fileAccess(fileId: $fileId) { fileName } }', { fileId }, caller)).toEqual({
        fileAccess: null,
      });
      await expect(journey.act('recordFinding', id, caller, consent)).rejects.toMatchObject({ code: 'NOT_FOUND' });
      await expect(journey.do('revealField', { caseId: id, path: '/child/residentId', reason: '核对' }, caller)).rejects.toMatchObject({
        code: 'NOT_FOUND',
      });
      await expect(journey.do('assignCase', { caseId: id, version: 1 }, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('answers another application for the child with the words of any other', async () => {
    const draft = await journey.draft(sampleAnswers({ registeredAt: licheng.code, childId }), licheng.county, { caller: stranger });
    const refused = await journey.submit(draft, stranger);
    expect(refused).toMatchObject({ __typename: 'LawfulRefusal', code: 'ALREADY_APPLIED' });
    expect(JSON.stringify(refused)).not.toMatch(canary);
  });

  it('has no word for the infection in any other case', async () => {
    const other = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', other, licheng.handler);
    await expect(journey.act('recordFinding', other, licheng.handler, consent)).rejects.toMatchObject({ code: 'BAD_INPUT' });
  });

  it('goes its way to the confirmation, sealed', async () => {
    await journey.act('recordFinding', id, entrusted.handler, consent);
    await journey.do('revealField', { caseId: id, path: '/child/residentId', reason: '核对艾滋病病毒感染诊断' }, entrusted.handler);
    await journey.conclude(id, entrusted);
    await journey.prepare(id, entrusted, 'REFUSE', {
      deviationReason: '监护人未自愿纳入',
      reasons: [{ code: 'OTHER', text: '监护人未自愿纳入', document: '示例', clause: '一' }],
    });
    await journey.act('returnToTownship', id, entrusted.countyOfficer, { reason: '再核实感染情况' });
    await journey.conclude(id, entrusted);
    expect(await journey.decide(id, entrusted, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
    await journey.subgraph.drainEvents();
    const confirmed = events.find((event) => event.type === 'children.case-confirmed');
    if (confirmed?.type !== 'children.case-confirmed') throw new Error('no event');
    const facts = journey.subgraph.running.kit.envelope.open<ConfirmedEnrolment>(confirmed.data.sealed, confirmedEnrolmentContext(id));
    expect(facts.category).toBe('HIV_AFFECTED');
    expect(JSON.stringify(events)).not.toMatch(canary);
    for (const caller of unscoped) expect(await read(caller)).toBeNull();
  });

  it('is not in what is handed out for the national system, unless to who has the scope', async () => {
    const mutation = `mutation ($input: ExportNationalRecordsInput!) { result: exportNationalRecords(input: $input) {
      ... on RecordsFile { count base64 } ... on LawfulRefusal { code } } }`;
    const exported = (caller: Caller, what: Record<string, unknown>, idempotencyKey: string) =>
      journey.ask<{ result: { count?: number; code?: string } }>(
        mutation,
        { input: { countyCode: '370114', format: 'JSON', reason: '录入', ...what, idempotencyKey } },
        caller,
      );
    for (const what of [{ month: '2026-03' }, { caseId: id }])
      expect(await exported(elsewhere.countyOfficer, what, `without-${Object.keys(what)[0]}`)).toEqual({
        result: { code: 'EXPORT_EMPTY' },
      });
    expect(await exported(entrusted.countyOfficer, { caseId: id }, 'with-the-scope')).toMatchObject({ result: { count: 1 } });
  });

  it('records enquiries with nothing of it in the open', async () => {
    const other = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', other, licheng.handler);
    const enquiry = { kind: 'HOME_VISIT', onDate: '2026-03-10', people: ['GUARDIAN'], finding: '监护人表示自愿' };
    const facts = [{ path: consent.path, value: true }];
    await expect(journey.act('recordEnquiry', other, licheng.handler, { ...enquiry, facts })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(journey.act('recordEnquiry', id, elsewhere.handler, enquiry)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('stands in no plain column, no log and no audit text', async () => {
    const { database } = journey.subgraph.running;
    for (const { tableName } of database.read.entityMetadatas.filter((entity) => entity.tableName !== 'policy_release')) {
      const leak = canary.exec(JSON.stringify(await database.read.query(`SELECT * FROM ${tableName}`)))?.[0];
      expect({ tableName, leak }).toEqual({ tableName, leak: undefined });
    }
    expect(logged).not.toMatch(canary);
    expect(logged).not.toContain(childId);
    expect((await verifyAuditChain(database)).problems).toEqual([]);
  });
});
