import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { deriveState } from '@onething/casework';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseActionRow } from '../case/case-action.entity.ts';
import { recordedAction, workflowOf } from '../case/case-file.ts';
import { Case } from '../case/case.entity.ts';
import type { ChildrenContext } from '../children-context.ts';
import type { CaseQueueSort } from '../enumerations.ts';
import { CaseFlagRow } from './case-flag.entity.ts';
import { flagsOfList } from './keep-flags.ts';
import { cappedCount } from './queue-counts.ts';
import { queueStatements } from './queue-page.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { able, outOfContact, sampleAnswers } from '../testing/sample-answers.ts';
import { elsewhere, guardian, licheng, neighbour } from '../testing/sample-people.ts';
import type { Caller } from '@onething/subgraph-kit';

interface Page {
  edges: {
    cursor: string;
    node: {
      id: string;
      status: string;
      flags: string[];
      nextStep: { action: string | null };
      clock: { dueOn: string | null } | null;
      allowedActions: string[];
      stages: { stage: string; state: string }[];
    };
  }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
const queueQuery = `query ($filter: CaseQueueFilter, $sort: CaseQueueSort, $first: Int, $after: String) { caseQueue(filter: $filter, sort: $sort, first: $first, after: $after) {
  edges { cursor node { id status flags nextStep { action } clock { dueOn } allowedActions stages { stage state } } } pageInfo { hasNextPage endCursor } } }`;

describe.each(await dialects())('the queue on %s', (dialect) => {
  let journey: CaseJourney;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    const make = async (
      name: string,
      day: string,
      code = licheng.code,
      more: Partial<Parameters<typeof sampleAnswers>[0]> = {},
    ): Promise<string> => {
      journey.onDay(day);
      return (ids[name] = await journey.submitted(sampleAnswers({ registeredAt: code, ...more }), code.slice(0, 6)));
    };
    await make('old', '2026-02-10');
    await make('verifying', '2026-03-02');
    await journey.act('acceptApplication', ids['verifying'] as string, licheng.handler);
    await make('paused', '2026-03-03', licheng.code, { mother: outOfContact });
    await journey.act('acceptApplication', ids['paused'] as string, licheng.second);
    await journey.act('sendNotice', ids['paused'] as string, licheng.second, { kind: 'SUPPLEMENT_REQUEST', items: [{ text: '书面说明' }] });
    await make('reported', '2026-03-04');
    await journey.verify(ids['reported'] as string, licheng);
    await make('neighbour', '2026-03-05', neighbour.code);
    await make('refused', '2026-03-05', licheng.code, { mother: able });
    await journey.verify(ids['refused'] as string, licheng, 'DOES_NOT_MEET');
    await journey.decide(ids['refused'] as string, licheng, 'REFUSE');
    await make('new', '2026-03-10');
  }, 120_000);
  afterAll(() => journey.end());

  const queue = async (caller: Caller, filter: Record<string, unknown> = {}, more: Record<string, unknown> = {}): Promise<Page> =>
    (await journey.ask<{ caseQueue: Page }>(queueQuery, { filter, ...more }, caller)).caseQueue;
  const names = (page: Page): string[] => page.edges.map(({ node }) => Object.keys(ids).find((name) => ids[name] === node.id) ?? node.id);

  it('shows an officer the open cases of the area, fewest days left first, stopped ones last', async () => {
    expect(names(await queue(licheng.handler))).toEqual(['old', 'verifying', 'reported', 'new', 'paused']);
    expect(names(await queue(licheng.countyOfficer))).toEqual(['old', 'verifying', 'reported', 'neighbour', 'new', 'paused']);
    expect(names(await queue(neighbour.handler))).toEqual(['neighbour']);
    expect(names(await queue(elsewhere.countyOfficer))).toEqual([]);
    expect(names(await queue(asCaller('STAFF', [['countyOfficer', '370100']])))).toHaveLength(6);
  });

  it('is read page by page without gap or repetition, in both orders', async () => {
    for (const sort of ['DAYS_LEFT', 'RECEIVED_ON']) {
      const seen: string[] = [];
      let after: string | null = null;
      do {
        const page: Page = await queue(licheng.countyOfficer, {}, { sort, first: 2, after });
        seen.push(...names(page));
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      } while (after);
      expect(seen).toEqual(names(await queue(licheng.countyOfficer, {}, { sort, first: 50 })));
      expect(new Set(seen).size).toBe(6);
    }
    expect(names(await queue(licheng.countyOfficer, {}, { sort: 'RECEIVED_ON', first: 1 }))).toEqual(['new']);
  });

  it('has views for every step of the work', async () => {
    const view = async (caller: Caller, name: string) => names(await queue(caller, { view: name }));
    expect(await view(licheng.handler, 'TO_ACCEPT')).toEqual(['old', 'new']);
    expect(await view(licheng.handler, 'VERIFYING')).toEqual(['verifying', 'paused']);
    expect(await view(licheng.handler, 'PAUSED')).toEqual(['paused']);
    expect(await view(licheng.handler, 'REPORTED')).toEqual(['reported']);
    expect(await view(licheng.handler, 'FORWARDED')).toEqual(['reported']);
    expect(await view(licheng.handler, 'MINE')).toEqual(['old', 'verifying', 'new']);
    expect(await view(licheng.second, 'MINE')).toEqual(['old', 'new', 'paused']);
    expect(await view(licheng.handler, 'TODAY')).toEqual(['old']);
    expect(await view(licheng.countyOfficer, 'MINE')).toEqual(['reported']);
    expect(await view(licheng.countyOfficer, 'RETURNED')).toEqual([]);
  });

  it('is filtered by status, handler, flag, category and by number, name or resident ID', async () => {
    expect(names(await queue(licheng.handler, { statuses: ['REFUSED'] }))).toEqual(['refused']);
    expect(names(await queue(licheng.handler, { handler: 'ME' }))).toEqual(['verifying']);
    expect(names(await queue(licheng.handler, { handler: 'NOBODY' }))).toEqual(['old', 'reported', 'new']);
    expect(names(await queue(licheng.handler, { flags: ['NEW'] }))).toEqual(['new']);
    expect(names(await queue(licheng.handler, { flags: ['ESCALATED'] }))).toEqual(['old']);
    expect(names(await queue(licheng.handler, { category: ['ORPHAN'] }))).toEqual([]);
    expect(names(await queue(licheng.handler, { text: '历城儿保〔2026〕0002' }))).toEqual(['verifying']);
    expect(names(await queue(licheng.handler, { text: '王示雨' }))).toHaveLength(6);
    expect(names(await queue(licheng.handler, { text: '王示' }))).toEqual([]);
    const { case: found } = await journey.ask<{ case: { child: { residentId: string } } }>(
      'query ($id: ID!) { case(id: $id) { child { residentId } } }',
      { id: ids['new'] },
      guardian,
    );
    expect(names(await queue(licheng.handler, { text: found.child.residentId }))).toEqual(['new']);
  });

  it('is counted by days left', async () => {
    const query =
      'query ($filter: CaseQueueFilter) { caseQueueCounts(filter: $filter) { overdue dueWithinTwo dueWithinFive later paused total views { view count } } }';
    const { caseQueueCounts: counts } = await journey.ask<{ caseQueueCounts: { views: { view: string; count: number }[] } }>(
      query,
      { filter: {} },
      licheng.handler,
    );
    expect(counts).toMatchObject({ overdue: 1, dueWithinTwo: 0, dueWithinFive: 0, later: 3, paused: 1, total: 5 });
    expect(Object.fromEntries(counts.views.map(({ view, count }) => [view, count]))).toMatchObject({
      ALL_OPEN: 5,
      TO_ACCEPT: 2,
      PAUSED: 1,
      REPORTED: 1,
      MINE: 3,
    });
  });

  it('says what to do next and what may be done, without opening the files', async () => {
    const byName = Object.fromEntries(
      (await queue(licheng.handler)).edges.map(({ node }) => [Object.keys(ids).find((name) => ids[name] === node.id), node]),
    );
    expect(byName['new']).toMatchObject({ nextStep: { action: 'ACCEPT' }, clock: { dueOn: '2026-03-31' } });
    expect(byName['new']?.allowedActions).toEqual(expect.arrayContaining(['ASSIGN', 'ACCEPT', 'SEND_ONE_TIME_NOTICE', 'CHECK_MATERIAL']));
    expect(byName['paused']?.stages.map((stage: { state: string }) => stage.state)).toEqual(['DONE', 'DONE', 'CURRENT', 'AHEAD', 'AHEAD']);
    expect(byName['reported']?.allowedActions).not.toContain('PREPARE_DECISION');
  });

  it('stores exactly the state its actions say', async () => {
    const { manager } = journey.subgraph.running.database.read;
    for (const record of await manager.find(Case)) {
      const actions = await manager.find(CaseActionRow, { where: { caseId: record.id }, order: { sequence: 'ASC' } });
      const workflow = workflowOf(journey.subgraph.running.kit.policy.current(), record.countyCode, record.startedOn);
      const derived = deriveState(actions.map(recordedAction), workflow);
      expect(record.state).toEqual(JSON.parse(JSON.stringify(derived)));
      expect(record.status).toBe(derived.status);
    }
  });

  it('keeps the lasting flags of open cases by place, exactly as the cases say', async () => {
    const { manager } = journey.subgraph.running.database.read;
    const kept = (await manager.find(CaseFlagRow)).map((row) => [row.caseId, row.flag, row.countyCode, row.townshipCode].join());
    const cases = await manager.find(Case);
    const said = cases
      .filter(({ open }) => open)
      .flatMap((row) => flagsOfList(row.flagList).map((flag) => [row.id, flag, row.countyCode, row.townshipCode].join()));
    expect(kept.toSorted()).toEqual(said.toSorted());
    expect(said.length).toBeGreaterThan(0);
  });

  it('counts by those flags what the list shows, and restricted cases for nobody without the scope', async () => {
    const { database } = journey.subgraph.running;
    const context = { ...journey.subgraph.running.kit, caller: licheng.countyOfficer, language: 'en' } as unknown as ChildrenContext;
    const flagged = (await database.read.manager.find(CaseFlagRow)).filter(({ countyCode }) => countyCode === licheng.code.slice(0, 6));
    const flags = [...new Set(flagged.map(({ flag }) => flag))];
    for (const caller of [licheng.handler, licheng.countyOfficer, neighbour.handler, elsewhere.countyOfficer]) {
      for (const flag of [...flags, 'RETURNED', 'DUPLICATE'] as const)
        expect(await cappedCount({ ...context, caller }, { flags: [flag] })).toBe((await queue(caller, { flags: [flag] })).edges.length);
    }
    const [{ caseId, flag }] = flagged as [CaseFlagRow];
    const before = await cappedCount(context, { flags: [flag] });
    await database.transact((manager) => manager.update(Case, { id: caseId }, { restricted: true }));
    expect(await cappedCount(context, { flags: [flag] })).toBe(before - 1);
    await database.transact((manager) => manager.update(Case, { id: caseId }, { restricted: false }));
    expect(await cappedCount(context, { flags: [flag] })).toBe(before);
  });

  it('is narrowed by place, assignee, days and lateness, and sorted by place', async () => {
    const county = licheng.countyOfficer;
    expect(names(await queue(county, { places: [neighbour.code] }))).toEqual(['neighbour']);
    expect(names(await queue(county, { places: [licheng.code, neighbour.code] }, { first: 3 }))).toEqual(['old', 'verifying', 'reported']);
    expect(names(await queue(licheng.handler, { places: [neighbour.code] }))).toEqual([]);
    expect(names(await queue(county, { places: ['370100'] }))).toHaveLength(6);
    expect(names(await queue(county, { assignee: licheng.second.subject }))).toEqual(['paused']);
    expect(names(await queue(county, { overdue: true }))).toEqual(['old']);
    expect(names(await queue(county, { receivedFrom: '2026-03-03', receivedTo: '2026-03-05' }))).toEqual([
      'reported',
      'neighbour',
      'paused',
    ]);
    expect(names(await queue(county, { dueFrom: '2026-03-31', dueTo: '9999-12-31' }))).toEqual(['new']);
    expect(names(await queue(county, { channels: ['WINDOW', 'VILLAGE_DIRECTOR'] }))).toEqual([]);
    expect(names(await queue(county, { channels: ['ONLINE'] }))).toHaveLength(6);
    expect(names(await queue(county, {}, { sort: 'PLACE' }))).toEqual(['neighbour', 'old', 'verifying', 'reported', 'new', 'paused']);
  });

  it('lays stretches of an index together without gap or repetition', async () => {
    const filter = { view: 'VERIFYING', places: [licheng.code, neighbour.code] };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await queue(licheng.countyOfficer, filter, { first: 1, after });
      seen.push(...names(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(['verifying', 'paused']);
    expect(
      names(
        await queue(
          asCaller('STAFF', [
            ['townshipOfficer', licheng.code],
            ['townshipOfficer', neighbour.code],
          ]),
        ),
      ),
    ).toHaveLength(6);
  });

  it('shows a signer what waits for their signature, whoever handles it', async () => {
    const id = ids['verifying'] as string;
    await journey.act('prepareVerification', id, licheng.handler, { conclusion: 'MEETS', opinion: '经查验，情况属实。' });
    expect(names(await queue(licheng.head, { view: 'MINE' }))).toEqual(expect.arrayContaining(['verifying']));
    expect(names(await queue(licheng.second, { view: 'MINE' }))).not.toContain('verifying');
    await journey.conclude(id, licheng);
    await journey.prepare(id, licheng, 'CONFIRM');
    expect(names(await queue(licheng.confirmer, { view: 'MINE' }))).toContain('verifying');
    expect(names(await queue(licheng.head, { view: 'MINE' }))).not.toContain('verifying');
  });

  it('finds every page by index, without sorting', async () => {
    const asked: [Record<string, unknown>, CaseQueueSort][] = [
      [{}, 'DAYS_LEFT'],
      [{ view: 'MINE' }, 'DAYS_LEFT'],
      [{ view: 'VERIFYING' }, 'DAYS_LEFT'],
      [{}, 'RECEIVED_ON'],
      [{}, 'PLACE'],
    ];
    const { read } = journey.subgraph.running.database;
    const context = { ...journey.subgraph.running.kit, caller: licheng.handler, language: 'en' } as unknown as ChildrenContext;
    for (const caller of [licheng.handler, licheng.countyOfficer]) {
      for (const [filter, sort] of asked) {
        for (const [sql, parameters] of queueStatements({ ...context, caller }, filter, sort)) {
          // Forced on MariaDB: a table of seven rows it would rather read whole.
          const asked = dialect === 'sqlite' ? `EXPLAIN QUERY PLAN ${sql}` : `EXPLAIN ${sql.replace('USE INDEX', 'FORCE INDEX')}`;
          const plan = JSON.stringify(await read.query(asked, parameters));
          expect(plan).toContain('welfare_case_');
          expect(plan).not.toMatch(/TEMP B-TREE|filesort/);
        }
      }
    }
  });
});
