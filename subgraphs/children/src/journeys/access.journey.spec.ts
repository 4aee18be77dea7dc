import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import type { Caller } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { elsewhere, guardian, licheng, neighbour, stranger, tiexi } from '../testing/sample-people.ts';

const anyFirst = { first: 50 };
const cityOfficer = asCaller('STAFF', [['countyOfficer', '370100']], { subject: 'city' });

describe.each(await dialects())('other people on %s', (dialect) => {
  let journey: CaseJourney;
  let id: string;
  let fileId: string;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { case: found } = await journey.ask<{ case: { materials: { files: { fileId: string }[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { files { fileId } } } }',
      { id },
      guardian,
    );
    fileId = found.materials.flatMap((material) => material.files)[0]?.fileId ?? '';
  });
  afterAll(() => journey.end());

  const outsiders: [string, Caller][] = [
    ['another guardian', stranger],
    ['a handler of the neighbouring unit', neighbour.handler],
    ['a head of the neighbouring unit', neighbour.head],
    ['a county officer of another county', elsewhere.countyOfficer],
    ['a confirmer of another province', tiexi.confirmer],
    ['somebody of finance in the same county', asCaller('STAFF', [['paymentPreparer', '370112']])],
  ];

  it.each(outsiders)('see nothing: %s', async (_, caller) => {
    const reads = await journey.ask<Record<string, unknown>>(
      'query ($id: ID!, $fileId: ID!) { case(id: $id) { id } fileAccess(fileId: $fileId) { fileName } _entities(representations: []) { __typename } }',
      { id, fileId },
      caller,
    );
    expect(reads).toMatchObject({ case: null, fileAccess: null });
    const { data } = await journey.subgraph.execute(
      'query ($r: [_Any!]!) { _entities(representations: $r) { ... on Case { id number child { name } } } }',
      { r: [{ __typename: 'Case', id }] },
      caller,
    );
    expect(JSON.stringify(data ?? null)).not.toContain('儿保');
    expect(JSON.stringify(data ?? null)).not.toContain('王');
    const { data: queue } = await journey.subgraph.execute(
      'query ($first: Int) { caseQueue(first: $first) { edges { node { id } } } myCases(first: $first) { edges { node { id } } } }',
      anyFirst,
      caller,
    );
    expect(JSON.stringify(queue ?? null)).not.toContain(id);
  });

  it.each(outsiders)('can do nothing: %s', async (_, caller) => {
    const version = await journey.versionOf(id);
    const of = { caseId: id, version };
    const items = [{ text: '示例' }];
    const attempts: [string, Record<string, unknown>][] = [
      ['saveDraft', { caseId: id, revision: 1, answers: {} }],
      ['attachMaterial', { caseId: id, materialCode: 'CHILD_ID', receipt: await journey.receipt(caller) }],
      ['removeMaterial', { caseId: id, fileId }],
      ['deferMaterial', { caseId: id, materialCode: 'CHILD_ID', deferred: true }],
      ['submitApplication', { caseId: id, revision: 1, signature: { name: '示例', acceptedText: true } }],
      ['answerNotice', { caseId: id, noticeId: id }],
      ['withdrawApplication', { ...of, reason: '示例' }],
      ['assignCase', of],
      ['acceptApplication', of],
      ['sendNotice', { ...of, kind: 'ONE_TIME_NOTICE', items }],
      ['checkMaterial', { ...of, materialId: id, accepted: true }],
      ['recordFinding', { ...of, path: 'father.DEAD', value: true, basis: { visitNote: '示例' } }],
      ['refreshEvidence', { caseId: id }],
      ['askHomeCheck', { ...of, villageCode: '370112002012' }],
      [
        'recordHomeCheck',
        {
          caseId: id,
          checkedOn: '2026-03-10',
          childSeen: 'YES',
          livesWithGuardian: 'YES',
          parentPresent: 'NO',
          note: '',
          photoReceipts: [],
        },
      ],
      ['prepareVerification', { ...of, conclusion: 'MEETS', opinion: '示例' }],
      ['signVerification', of],
      ['sendBackVerification', { ...of, reason: '示例' }],
      ['prepareDecision', { ...of, kind: 'CONFIRM', paragraphs: ['示例'] }],
      ['signDecision', of],
      ['returnToTownship', { ...of, reason: '示例' }],
      ['revealField', { caseId: id, path: '/child/residentId', reason: '示例' }],
    ];
    for (const [verb, input] of attempts) {
      const outcome = await journey.do(verb, input, caller).then(
        (answer) => answer.code ?? answer.__typename,
        (error: { code: string }) => error.code,
      );
      expect({ verb, outcome }).toEqual({ verb, outcome: expect.stringMatching(/^(NOT_FOUND|FORBIDDEN)$/) });
    }
    expect(await journey.versionOf(id)).toBe(version);
  });

  it('see nothing of a draft, though it is of their area', async () => {
    const draft = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.code, { papers: false });
    for (const caller of [licheng.handler, licheng.countyOfficer, cityOfficer]) {
      expect(await journey.ask('query ($id: ID!) { case(id: $id) { id } }', { id: draft }, caller)).toEqual({ case: null });
      await expect(journey.do('refreshEvidence', { caseId: draft }, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    }
  });

  it('of the level above cover the case; the applicant sees it plain, staff masked', async () => {
    const query =
      'query ($id: ID!) { case(id: $id) { applicantName child { name residentId ageYears } form { answers revealablePaths } } }';
    interface Seen {
      case: {
        applicantName: string;
        child: { name: string; residentId: string; ageYears: number };
        form: { answers: Record<string, never>; revealablePaths: string[] };
      };
    }
    const plain = await journey.ask<Seen>(query, { id }, guardian);
    expect(plain.case.child).toMatchObject({ name: '王示雨', ageYears: 10, residentId: expect.stringMatching(/^\d{17}[\dX]$/) });
    const masked = await journey.ask<Seen>(query, { id }, cityOfficer);
    expect(masked.case.applicantName).toBe('李＊兰');
    expect(masked.case.child).toMatchObject({ name: '王＊雨', residentId: expect.stringMatching(/^370112\*{8}/) });
    const text = JSON.stringify(masked.case.form.answers);
    expect(text).not.toMatch(/\d{17}[\dX]|13800000027|6222000000008826|王示雨|李示兰|王示国/);
    expect(masked.case.form.revealablePaths).toEqual(
      expect.arrayContaining(['/child/residentId', '/payment/accountNumber', '/guardians/0/phone']),
    );
    expect(plain.case.form.revealablePaths).toEqual([]);
  });

  it('are shown a masked value only for a reason, and it is written down first', async () => {
    const reveal = (input: Record<string, unknown>) =>
      journey.do('revealField', { caseId: id, path: '/payment/accountNumber', ...input }, licheng.handler);
    expect(await reveal({ reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(reveal({ path: '/child/education', reason: '核对' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await reveal({ reason: '核对账户' })).toMatchObject({ __typename: 'RevealedField', value: '6222000000008826' });
    const entries = await journey.subgraph.running.database.read.query<{ action: string; reason: string; details: string }[]>(
      "SELECT action, reason, details FROM audit_entry WHERE action = 'reveal-field'",
    );
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({ reason: '核对账户', details: '{"path":"/payment/accountNumber"}' });
  });

  it('leave an audit entry for every act and every file they read', async () => {
    await journey.ask('query ($fileId: ID!) { fileAccess(fileId: $fileId) { fileName mediaType } }', { fileId }, licheng.handler);
    await journey.act('acceptApplication', id, licheng.handler);
    const entries = await journey.subgraph.running.database.read.query<{ action: string }[]>(
      `SELECT action FROM audit_entry WHERE subject = '${id}' ORDER BY sequence`,
    );
    expect(entries.map((entry) => entry.action)).toEqual(expect.arrayContaining(['submit-application', 'read-file', 'accept-application']));
  });

  it('leave an entry with its ground when they open a case, once for a look, and none for a list', async () => {
    const readings = async (actor: Caller) =>
      (
        await journey.subgraph.running.database.read.query<{ details: string }[]>(
          `SELECT details FROM audit_entry WHERE subject = '${id}' AND action = 'read-case' AND actor = '${actor.subject}' ORDER BY sequence`,
        )
      ).map(({ details }) => JSON.parse(details) as { ground: string });
    const open = 'query ($id: ID!) { case(id: $id) { id form { code } actions { kind } materials { code } } }';
    const reader = licheng.head;
    expect(await readings(reader)).toEqual([]);
    await journey.ask('{ caseQueue { edges { node { id child { name } clock { dueOn } flags } } } }', {}, reader);
    expect(await readings(reader)).toEqual([]);
    await journey.ask(open, { id }, reader);
    await journey.ask(open, { id }, reader);
    expect(await readings(reader)).toMatchObject([{ ground: 'ON_TABLE' }]);
    await journey.ask('{ caseQueue { edges { node { id form { answers } } } } }', {}, licheng.second);
    expect(await readings(licheng.second)).toHaveLength(1);
    await journey.ask(open, { id }, licheng.countyOfficer);
    expect(await readings(licheng.countyOfficer)).toMatchObject([{ ground: 'AREA' }]);
    await journey.ask(open, { id }, guardian);
    expect(await readings(guardian)).toEqual([]);
    await journey.ask(open, { id }, elsewhere.handler);
    expect(await readings(elsewhere.handler)).toEqual([]);
  });

  it('find nothing personal in any plain column', async () => {
    const { read } = journey.subgraph.running.database;
    for (const { tableName } of read.entityMetadatas) {
      const rows = await read.query<unknown[]>(`SELECT * FROM ${tableName}`);
      if (tableName === 'policy_release') continue;
      expect({
        tableName,
        leak: /王示雨|李示兰|王示国|刘示|\d{6}(19|20)\d{9}[\dX]|13800000027|6222000000008826/.exec(JSON.stringify(rows))?.[0],
      }).toEqual({ tableName, leak: undefined });
    }
  });
});
