import type { Caller } from '@onething/subgraph-kit';
import { runJob, verifyAuditChain } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { idsByPages } from '../testing/ids-by-pages.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { guardian, licheng, tiexi } from '../testing/sample-people.ts';
import { endVisits } from '../visit/end-visits.ts';
import { escalateVisits } from '../visit/escalate-visits/escalate-visits.ts';
import { keepVisitDuties } from '../visit/keep-visit-duties/keep-visit-duties.ts';
import { openFindings } from '../visit/open-findings.ts';

const director = asCaller('STAFF', [['villageDirector', '210106003']], { subject: 'sample-jin', name: '金示月' });
const colleague = asCaller('STAFF', [['villageDirector', '210106003']], { subject: 'sample-bai', name: '白示云' });
const elsewhereDirector = asCaller('STAFF', [['villageDirector', '210106004']], { subject: 'sample-other' });

interface Duty {
  id: string;
  caseId: string;
  state: string;
  period: string;
  dueOn: string | null;
  overduePeriods: string[];
  escalated: boolean;
  lastVisitOn: string | null;
  childName: string;
  address: string;
  openFindings: number;
  latestVisits: { by: string; note: string }[];
}
interface Recorded {
  __typename: string;
  id: string;
  outcome: string;
  code: string;
  counted: { by: string; seenOn: string } | null;
}

describe.each(await dialects())('visits to enrolled children on %s', (dialect) => {
  let journey: CaseJourney;
  let id: string;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    id = await enrolled('210106003', '210106');
  }, 120_000);
  afterAll(() => journey.end());

  async function enrolled(registeredAt: string, county: string): Promise<string> {
    const office = county === '210106' ? tiexi : licheng;
    const caseId = await journey.submitted(sampleAnswers({ registeredAt }), county);
    await journey.verify(caseId, office);
    const answer = await journey.decide(caseId, office, 'CONFIRM');
    expect(answer.status).toBe('CONFIRMED');
    return caseId;
  }

  const duties = async (caller: Caller, filter: Record<string, unknown> = {}): Promise<Duty[]> =>
    (
      await journey.ask<{ visitDuties: { edges: { node: Duty }[] } }>(
        `query ($filter: VisitDutyFilter) { visitDuties(filter: $filter, first: 100) { edges { node { id caseId state period dueOn overduePeriods
          escalated lastVisitOn childName address openFindings latestVisits { by note } } } } }`,
        { filter },
        caller,
      )
    ).visitDuties.edges.map(({ node }) => node);
  const duty = async (caller: Caller, caseId = id): Promise<Duty | undefined> =>
    (await duties(caller)).find((each) => each.caseId === caseId);
  const visit = (caller: Caller, input: Record<string, unknown> = {}): Promise<Recorded> =>
    journey
      .ask<{ result: Recorded }>(
        `mutation ($input: RecordVisitInput!) { result: recordVisit(input: $input) { __typename ... on Visit { id outcome counted { by seenOn } }
          ... on LawfulRefusal { code } } }`,
        {
          input: {
            visitId: randomUUID(),
            caseId: id,
            seenOn: journey.today,
            childSeen: 'YES',
            note: '',
            photoReceipts: [],
            idempotencyKey: randomUUID(),
            ...input,
          },
        },
        caller,
      )
      .then(({ result }) => result);
  const findings = async (
    caller: Caller,
    filter: Record<string, unknown> = {},
  ): Promise<{ id: string; kind: string; level: string; note: string }[]> =>
    (
      await journey.ask<{ visitFindings: { edges: { node: { id: string; kind: string; level: string; note: string } }[] } }>(
        'query ($filter: VisitFindingFilter) { visitFindings(filter: $filter, first: 100) { edges { node { id kind level note } } } }',
        { filter },
        caller,
      )
    ).visitFindings.edges.map(({ node }) => node);
  const settle = (
    caller: Caller,
    findingId: string,
    answer: string,
    result = '已处理',
  ): Promise<{ code?: string; state?: string; level?: string }> =>
    journey
      .ask<{ result: { code?: string; state?: string; level?: string } }>(
        `mutation ($input: SettleFindingInput!) { result: settleFinding(input: $input) { ... on VisitFinding { state level steps { text } } ... on LawfulRefusal { code } } }`,
        { input: { findingId, answer, result, idempotencyKey: randomUUID() } },
        caller,
      )
      .then(({ result }) => result);
  const messages = async (caller: Caller, code: string): Promise<number> =>
    (
      await journey.ask<{ myMessages: { edges: unknown[] } }>(
        'query ($codes: [MessageCode!]) { myMessages(filter: { codes: $codes }, first: 100) { edges { node { id } } } }',
        { codes: [code] },
        caller,
      )
    ).myMessages.edges.length;
  const round = (job: typeof keepVisitDuties) => runJob(journey.subgraph.running.kit as never, job);

  it('owes a visit from the month the enrolment begins, at each level by its own frequency', async () => {
    // Confirmed on 10 March 2026, enrolled from April: 辽民发〔2019〕66号 二（三）, 二（四）.
    expect(await duty(director)).toMatchObject({ period: '2026-04', dueOn: '2026-04-30', state: 'DONE', childName: '王＊雨' });
    expect(await duty(tiexi.handler)).toMatchObject({ period: '2026-Q2', dueOn: '2026-06-30' });
    expect(await duty(tiexi.countyOfficer)).toMatchObject({ period: '2026-H1', dueOn: '2026-06-30' });
    expect((await duties(tiexi.countyOfficer, { actor: 'VILLAGE' })).map(({ caseId }) => caseId)).toEqual([id]);
  });

  it('is seen in the own area only, and downwards only', async () => {
    expect(await duties(elsewhereDirector)).toEqual([]);
    expect(await duties(licheng.countyOfficer)).toEqual([]);
    expect(await duties(director, { actor: 'TOWNSHIP' })).toEqual([]);
    expect(await duties(tiexi.handler, { actor: 'COUNTY' })).toEqual([]);
    await expect(duties(guardian)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(visit(elsewhereDirector)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(visit(licheng.handler)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('is not owed where no frequency is published, and says so', async () => {
    const there = await enrolled('370112002', '370112');
    await round(keepVisitDuties);
    expect(await duty(licheng.handler, there)).toMatchObject({ state: 'UNSET', period: '', dueOn: null, overduePeriods: [] });
    const { visitFrequencies } = await journey.ask<{ visitFrequencies: { actor: string; frequency: string | null }[] }>(
      '{ visitFrequencies { actor frequency citation { clause } } }',
      {},
      licheng.handler,
    );
    expect(visitFrequencies.every(({ frequency }) => frequency === null)).toBe(true);
    expect(await visit(licheng.handler, { caseId: there })).toMatchObject({ outcome: 'UNSCHEDULED' });
    expect(await duty(licheng.handler, there)).toMatchObject({ state: 'UNSET', lastVisitOn: journey.today });
    await round(escalateVisits);
    expect(await messages(licheng.head, 'VISIT_OVERDUE')).toBe(0);
  });

  it('counts a visit once however often the phone sends it, and brings the duty forward', async () => {
    journey.onDay('2026-04-12');
    expect(await duty(director)).toMatchObject({ state: 'DUE' });
    const visitId = randomUUID();
    const sent = { visitId, note: '一切都好', photoReceipts: [await journey.receipt(director)] };
    expect(await visit(director, sent)).toMatchObject({ id: visitId, outcome: 'COUNTED' });
    const again = await visit(director, { ...sent, photoReceipts: [] });
    expect(again).toMatchObject({ id: visitId, outcome: 'COUNTED' });
    expect(await visit(director, { ...sent, note: '别的' })).toMatchObject({ code: 'VISIT_ID_USED' });
    expect(await duty(director)).toMatchObject({
      state: 'DONE',
      period: '2026-05',
      lastVisitOn: '2026-04-12',
      latestVisits: [{ by: '金示月', note: '一切都好' }],
    });
    // The township's own duty is another one.
    expect(await duty(tiexi.handler)).toMatchObject({ state: 'DUE', period: '2026-Q2' });
  });

  it('keeps both visits of a month and counts one: the other is shown to whoever came second', async () => {
    expect(await visit(colleague, { note: '我也去了' })).toMatchObject({
      outcome: 'CONFLICT',
      counted: { by: '金示月', seenOn: '2026-04-12' },
    });
    expect(await visit(director, { note: '又去了一次' })).toMatchObject({ outcome: 'EXTRA', counted: null });
    const { case: found } = await journey.ask<{ case: { visits: { outcome: string; note: string; photos: unknown[] }[] } }>(
      'query ($id: ID!) { case(id: $id) { visits { outcome note photos { fileId } } } }',
      { id },
      tiexi.handler,
    );
    expect(found.visits.map(({ outcome }) => outcome).sort()).toEqual(['CONFLICT', 'COUNTED', 'EXTRA']);
    expect(found.visits.find(({ outcome }) => outcome === 'COUNTED')?.photos).toHaveLength(1);
  });

  it('does not take a visit as done at which the child was not seen, nor one in the future', async () => {
    journey.onDay('2026-05-05');
    expect(await visit(director, { childSeen: 'NO' })).toMatchObject({ outcome: 'NOT_SEEN' });
    expect(await duty(director)).toMatchObject({ state: 'DUE', period: '2026-05' });
    expect(await visit(director, { seenOn: '2026-05-06' })).toMatchObject({ code: 'VISIT_IN_FUTURE' });
  });

  it('two who send at the same moment: one counts, none is lost', async () => {
    const outcomes = await Promise.all([director, colleague].map((caller) => visit(caller)));
    expect(outcomes.map(({ outcome }) => outcome).sort()).toEqual(['CONFLICT', 'COUNTED']);
  });

  it('is overdue from the first of the month after, comes first, and is brought before the next level once', async () => {
    journey.onDay('2026-06-30');
    await round(escalateVisits);
    expect(await duty(director)).toMatchObject({ state: 'DUE', escalated: false });
    journey.onDay('2026-07-01');
    const before = await messages(tiexi.head, 'VISIT_OVERDUE');
    await round(escalateVisits);
    await round(escalateVisits);
    expect(await duty(director)).toMatchObject({ state: 'OVERDUE', overduePeriods: ['2026-06'], escalated: true });
    expect((await messages(tiexi.head, 'VISIT_OVERDUE')) - before).toBe(1);
    // The township missed its second quarter: the county is told; the county missed its half-year: its confirmer is.
    expect(await messages(tiexi.countyOfficer, 'VISIT_OVERDUE')).toBe(1);
    expect(await messages(tiexi.confirmer, 'VISIT_OVERDUE')).toBe(1);
    const { visitDutyCounts } = await journey.ask<{ visitDutyCounts: unknown }>('{ visitDutyCounts { overdue due done } }', {}, director);
    expect(visitDutyCounts).toEqual({ overdue: 1, due: 0, done: 0 });
    const { overdueVisitPlaces } = await journey.ask<{ overdueVisitPlaces: unknown }>(
      '{ overdueVisitPlaces(actor: TOWNSHIP) { place { code } overdue total } }',
      {},
      tiexi.countyOfficer,
    );
    expect(overdueVisitPlaces).toEqual([{ place: { code: '210106003' }, overdue: 1, total: 1 }]);
  });

  it('makes tasks of what was seen, once each, and ends none without a word', async () => {
    const seen = {
      carer: 'NOBODY',
      schooling: 'OUT_OF_SCHOOL',
      registration: 'UNREGISTERED',
      parentChange: { parent: 'FATHER', change: 'RELEASED' },
      note: '父亲已回家',
    };
    expect(await visit(director, seen)).toMatchObject({ outcome: 'COUNTED' });
    await visit(director, seen);
    const open = await findings(tiexi.handler);
    expect(open.map(({ kind }) => kind).sort()).toEqual(['NO_REGISTRATION', 'OUT_OF_SCHOOL', 'PARENT_CHANGE', 'POOR_GUARDIANSHIP']);
    expect(await messages(tiexi.handler, 'VISIT_FINDING_RAISED')).toBe(4);
    expect((await duty(director))?.openFindings).toBe(4);
    await expect(findings(director)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await findings(licheng.handler)).toEqual([]);
    const { database, kit } = journey.subgraph.running;
    expect((await openFindings(kit, database.read.manager, id)).find(({ kind }) => kind === 'PARENT_CHANGE')?.detail).toEqual({
      parentChange: { parent: 'FATHER', change: 'RELEASED' },
      note: '父亲已回家',
    });
    const paged = await idsByPages(journey, tiexi.handler, 'visitFindings');
    expect(paged.atOnce).toHaveLength(4);
    expect(paged.byPages).toEqual(paged.atOnce);
    const school = open.find(({ kind }) => kind === 'OUT_OF_SCHOOL')!.id;
    const change = open.find(({ kind }) => kind === 'PARENT_CHANGE')!.id;
    expect(await settle(tiexi.handler, school, 'SETTLED', ' ')).toEqual({ code: 'FINDING_WITHOUT_RESULT' });
    expect(await settle(tiexi.handler, school, 'SETTLED', '已联系教育局，下周复学')).toMatchObject({ state: 'SETTLED' });
    expect(await settle(tiexi.second, school, 'NOT_CONFIRMED')).toEqual({ code: 'FINDING_SETTLED' });
    expect(await settle(tiexi.handler, change, 'HANDED_ON', '请县里办理变更')).toMatchObject({ state: 'OPEN', level: 'COUNTY' });
    await expect(settle(tiexi.handler, change, 'SETTLED')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await messages(tiexi.countyOfficer, 'VISIT_FINDING_HANDED_ON')).toBe(1);
    expect(await settle(tiexi.countyOfficer, change, 'SETTLED', '已提出变更')).toMatchObject({
      state: 'SETTLED',
      steps: [{ text: '请县里办理变更' }, { text: '已提出变更' }],
    });
    await expect(settle(licheng.handler, change, 'SETTLED')).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('plans duties for children who were enrolled before there were any, and only once', async () => {
    const { database } = journey.subgraph.running;
    const before = await enrolled('210106003', '210106');
    await database.transact((manager) => manager.query(`DELETE FROM visit_duty WHERE case_id = '${before}'`));
    expect(await duty(director, before)).toBeUndefined();
    await round(keepVisitDuties);
    await round(keepVisitDuties);
    expect((await duties(director)).map(({ caseId }) => caseId).sort()).toEqual([id, before].sort());
    expect(await duty(director, before)).toMatchObject({ period: '2026-08', state: 'DONE' });
  });

  it('shows nobody a restricted child without the scope', async () => {
    const { database } = journey.subgraph.running;
    const restrict = (value: 0 | 1): Promise<unknown> =>
      database.transact(async (manager) => {
        for (const [table, column] of [
          ['welfare_case', 'id'],
          ['visit_duty', 'case_id'],
          ['visit_finding', 'case_id'],
        ])
          await manager.query(`UPDATE ${table} SET restricted = ${value} WHERE ${column} = '${id}'`);
      });
    await restrict(1);
    const withScope = { ...director, grants: director.grants.map((grant) => ({ ...grant, scopes: ['hivRecords'] })) };
    expect(await duty(director)).toBeUndefined();
    expect((await duties(tiexi.countyOfficer, { actor: 'VILLAGE' })).map(({ caseId }) => caseId)).not.toContain(id);
    expect(await findings(tiexi.handler)).toEqual([]);
    expect(await journey.ask<{ visitDutyCounts: unknown }>('{ visitDutyCounts { overdue due done } }', {}, director)).toEqual({
      visitDutyCounts: { overdue: 0, due: 0, done: 1 },
    });
    await expect(visit(director)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await journey.ask('{ visitDutyCounts { overdue due done } }', {}, withScope)).toEqual({
      visitDutyCounts: { overdue: 0, due: 0, done: 2 },
    });
    await restrict(0);
  });

  it('ends with the protection, and not before', async () => {
    const { database, kit } = journey.subgraph.running;
    await database.transact((manager) => endVisits(kit as never, manager, id, '2026-09-20'));
    expect(await duty(director)).toMatchObject({ period: '2026-08', dueOn: '2026-08-31' });
    journey.onDay('2026-09-20');
    await round(keepVisitDuties);
    await round(escalateVisits);
    expect(await duty(director)).toBeUndefined();
    expect(await visit(director, { note: '告别' })).toMatchObject({ outcome: 'UNSCHEDULED' });
  });

  it('leaves no name and no number in messages, audit or events', async () => {
    const { database } = journey.subgraph.running;
    for (const table of ['message', 'audit_entry', 'outbox', 'visit_duty', 'visit_finding', 'visit'])
      expect(JSON.stringify(await database.read.query(`SELECT * FROM ${table}`).catch(() => []))).not.toMatch(/王示雨|父亲已回家|一切都好/);
    expect((await verifyAuditChain(database)).problems).toEqual([]);
  });
});
