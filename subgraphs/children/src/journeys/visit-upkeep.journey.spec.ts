import { loadPacks } from '@onething/policy-packs';
import { runJob } from '@onething/subgraph-kit';
import type { Caller, Job } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildrenServices } from '../children-context.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { idsByPages } from '../testing/ids-by-pages.ts';
import { enrolled } from '../testing/change-steps.ts';
import { ProtectionDesk, reportCounty, reportOfficer } from '../testing/protection-desk.ts';
import { withReturnVisits } from '../testing/return-visit-release.ts';
import { elsewhere, guardian, licheng, neighbour, tiexi, zhongyuan } from '../testing/sample-people.ts';
import { reverifyData } from '../visit/reverify-data/reverify-data.ts';

interface Duty {
  caseId: string;
  actor: string;
  state: string;
  period: string;
  lastVisitOn: string | null;
  village: { code: string } | null;
}
interface Visit {
  id: string;
  outcome: string;
  note: string;
  corrects: string | null;
  correctionReason: string | null;
  correctedBy: string | null;
  mayCorrect: boolean;
}
interface Result {
  __typename: string;
  code: string;
  outcome: string;
}
const village = '370112002012';
const director = asCaller('STAFF', [['villageDirector', village]], { subject: 'upkeep-director', name: '林示晓' });

describe.each(await dialects())('the upkeep of visits on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, withReturnVisits(loadPacks(), '410100'));
  });
  afterAll(() => journey.end());

  const duties = async (caller: Caller, filter: Record<string, unknown>): Promise<Duty[]> =>
    (
      await journey.ask<{ visitDuties: { edges: { node: Duty }[] } }>(
        'query ($filter: VisitDutyFilter) { visitDuties(filter: $filter, first: 100) { edges { node { caseId actor state period lastVisitOn village { code } } } } }',
        { filter },
        caller,
      )
    ).visitDuties.edges.map(({ node }) => node);
  const act = async (verb: string, input: Record<string, unknown>, caller: Caller): Promise<Result> => {
    const type = `${verb[0]?.toUpperCase()}${verb.slice(1)}`;
    const query = `mutation ($input: ${type}Input!) { result: ${verb}(input: $input) { __typename ${verb === 'recordVisit' ? '... on Visit { id outcome }' : '... on Case { id }'} ... on LawfulRefusal { code } } }`;
    const more =
      verb === 'recordVisit' ? { visitId: randomUUID(), childSeen: 'YES', seenOn: journey.today, note: '', photoReceipts: [] } : {};
    return (await journey.ask<{ result: Result }>(query, { input: { idempotencyKey: randomUUID(), ...more, ...input } }, caller)).result;
  };

  it('gives an enrolled child to the village the township says: its director visits from now on, nothing missed before is held against them', async () => {
    const caseId = await enrolled(journey, tiexi, '2026-03-10');
    journey.onDay('2026-06-20');
    const [unknown] = await duties(tiexi.handler, { actor: 'VILLAGE', withoutVillage: true, caseId });
    expect(unknown).toMatchObject({ village: null, state: 'OVERDUE' });
    const there = asCaller('STAFF', [['villageDirector', '210106003007']], { subject: 'upkeep-there', name: '金示月' });
    expect(await duties(there, { caseId })).toEqual([]);
    for (const villageCode of ['210106004007', '210106003', '210106003000', '2101060030'])
      expect(await act('assignVillage', { caseId, villageCode }, tiexi.handler)).toMatchObject({ code: 'VILLAGE_UNKNOWN' });
    for (const caller of [licheng.handler, elsewhere.countyOfficer])
      await expect(act('assignVillage', { caseId, villageCode: '210106003007' }, caller)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(act('assignVillage', { caseId, villageCode: '210106003007' }, guardian)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await act('assignVillage', { caseId, villageCode: '210106003007' }, tiexi.handler);
    expect(await duties(there, { caseId })).toMatchObject([{ village: { code: '210106003007' }, state: 'DUE', period: '2026-06' }]);
    expect(await duties(tiexi.handler, { actor: 'VILLAGE', withoutVillage: true, caseId })).toEqual([]);
    expect(await act('recordVisit', { caseId }, there)).toMatchObject({ outcome: 'COUNTED' });
    const { myMessages } = await journey.ask<{ myMessages: { edges: { node: { code: string } }[] } }>(
      '{ myMessages(first: 20) { edges { node { code } } } }',
      {},
      there,
    );
    expect(myMessages.edges.map(({ node }) => node.code)).toContain('CHILD_IN_VILLAGE');
  });

  it('takes only a listed village where the villages of the unit are listed', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    expect(await act('assignVillage', { caseId, villageCode: '370112002999' }, licheng.handler)).toMatchObject({ code: 'VILLAGE_UNKNOWN' });
    expect(await act('assignVillage', { caseId, villageCode: village }, licheng.countyOfficer)).toMatchObject({ __typename: 'Case' });
    await expect(act('assignVillage', { caseId, villageCode: village }, neighbour.handler)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect((await duties(director, {})).map((duty) => duty.caseId)).toContain(caseId);
  });

  it('plans return visits to a child its rescue agency brought home, by the county, every quarter', async () => {
    const caseId = await enrolled(journey, tiexi, '2026-03-10');
    journey.onDay('2026-06-20');
    const plan = (more: Record<string, unknown> = {}, caller = tiexi.countyOfficer): Promise<Result> =>
      act('planReturnVisits', { caseId, returnedOn: '2026-06-15', ...more }, caller);
    expect(await plan({ returnedOn: '2026-06-21' })).toMatchObject({ code: 'RETURN_IN_FUTURE' });
    await expect(plan({}, tiexi.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(plan({}, elsewhere.countyOfficer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await plan();
    expect(await plan()).toMatchObject({ code: 'RETURN_VISITS_PLANNED' });
    const owed = { actor: 'RESCUE_AGENCY', caseId };
    expect(await duties(tiexi.countyOfficer, owed)).toMatchObject([{ period: '2026-Q2', state: 'DUE' }]);
    await act('recordVisit', { caseId }, tiexi.countyOfficer);
    expect(await duties(tiexi.countyOfficer, owed)).toMatchObject([{ period: '2026-Q3', state: 'DONE', lastVisitOn: '2026-06-20' }]);
    journey.onDay('2026-10-08');
    expect(await duties(tiexi.countyOfficer, owed)).toMatchObject([{ period: '2026-Q3', state: 'OVERDUE' }]);
    const unset = await enrolled(journey, licheng, '2026-03-10');
    expect(await act('planReturnVisits', { caseId: unset, returnedOn: '2026-03-01' }, licheng.countyOfficer)).toMatchObject({
      code: 'RETURN_VISITS_UNSET',
    });
  });

  it('owes return visits from the day temporary care ended, and from the right day where that was recorded wrongly', async () => {
    journey.onDay('2026-03-10');
    const caseId = await enrolled(journey, zhongyuan, '2026-03-10');
    const desk = new ProtectionDesk(journey);
    await desk.open();
    journey.onDay('2026-07-06');
    const onDate = '2026-03-10';
    const step = { onDate, participants: ['COUNTY'], finding: '看过', nextStep: '继续' };
    await desk.act('recordResponse', { ...step, measures: ['CHILD_SEEN'] }, reportOfficer);
    await desk.act('placeChild', { place: 'RELATIVE', carer: '外婆', startedOn: onDate, decision: '家中不安全' }, reportCounty);
    const ended = await desk.act('endPlacement', { endedOn: '2026-07-01', reason: '父亲接回' }, reportCounty);
    const owed = { actor: 'RESCUE_AGENCY', caseId };
    expect(await duties(zhongyuan.countyOfficer, owed)).toEqual([]);
    const [{ number } = { number: '' }] = await journey.subgraph.running.database.read.query<{ number: string }[]>(
      `SELECT number FROM welfare_case WHERE id = '${caseId}'`,
    );
    await desk.act('linkReport', { caseNumber: number }, reportCounty);
    expect(await duties(zhongyuan.countyOfficer, owed)).toMatchObject([{ period: '2026-Q3', state: 'DUE' }]);
    const stepId = ended.steps.at(-1)?.id;
    await desk.act('correctProtectionStep', { stepId, onDate: '2026-06-29', decision: '父亲接回', reason: '日期写错' }, reportCounty);
    expect(await duties(zhongyuan.countyOfficer, owed)).toMatchObject([{ period: '2026-Q2', state: 'OVERDUE' }]);
    expect(await act('planReturnVisits', { caseId, returnedOn: onDate }, zhongyuan.countyOfficer)).toMatchObject({
      code: 'RETURN_VISITS_PLANNED',
    });
  });

  it('lets a visit take the place of one recorded wrongly: both stay, and the duty is what the right one makes it', async () => {
    const caseId = await enrolled(journey, tiexi, '2026-03-10', { registeredAt: '210106003009' });
    const owed = await idsByPages(journey, tiexi.countyOfficer, 'visitDuties');
    expect(owed.atOnce.length).toBeGreaterThan(2);
    expect(owed.byPages).toEqual(owed.atOnce);
    const mine = asCaller('STAFF', [['villageDirector', '210106003009']], { subject: 'upkeep-mine', name: '白示云' });
    const other = { ...mine, subject: 'upkeep-other', name: '金示月' };
    journey.onDay('2026-06-20');
    const wrong = randomUUID();
    expect(await act('recordVisit', { caseId, visitId: wrong, note: '记错了孩子' }, mine)).toMatchObject({ outcome: 'COUNTED' });
    expect(await duties(mine, { caseId })).toMatchObject([{ state: 'DONE', period: '2026-07' }]);
    const correct = (more: Record<string, unknown>, caller = mine): Promise<Result> =>
      act('recordVisit', { caseId, corrects: wrong, correctionReason: '走访的是另一个孩子', ...more }, caller);
    expect(await correct({ correctionReason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await correct({}, other)).toMatchObject({ code: 'VISIT_NOT_CORRECTABLE' });
    const right = { visitId: randomUUID(), childSeen: 'NO', note: '家中无人', idempotencyKey: randomUUID() };
    for (let repeat = 0; repeat < 2; repeat += 1) expect(await correct(right)).toMatchObject({ outcome: 'NOT_SEEN' });
    expect(await correct({ ...right, idempotencyKey: randomUUID() })).toMatchObject({ outcome: 'NOT_SEEN' });
    expect(await correct({})).toMatchObject({ code: 'VISIT_NOT_CORRECTABLE' });
    expect(await duties(mine, { caseId })).toMatchObject([{ state: 'OVERDUE', period: '2026-04', lastVisitOn: null }]);
    const { case: found } = await journey.ask<{ case: { visits: Visit[] } }>(
      'query ($id: ID!) { case(id: $id) { visits { id outcome note corrects correctionReason correctedBy mayCorrect } } }',
      { id: caseId },
      tiexi.handler,
    );
    expect(found.visits).toHaveLength(2);
    expect(found.visits.find(({ id }) => id === wrong)).toMatchObject({
      note: '记错了孩子',
      correctedBy: right.visitId,
      mayCorrect: false,
    });
    expect(found.visits.find(({ id }) => id === right.visitId)).toMatchObject({
      corrects: wrong,
      correctionReason: '走访的是另一个孩子',
      correctedBy: null,
    });
    expect(await act('recordVisit', { caseId }, other)).toMatchObject({ outcome: 'COUNTED' });
  });

  it('lets the county close a round of verifying again by hand, with how it was verified', async () => {
    const caseId = await enrolled(journey, zhongyuan, '2026-03-10', {}, (id) =>
      journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48 }),
    );
    const close = (caller: Caller, reason = '公安系统维护，已到派出所核对户籍'): Promise<Result> =>
      act('closeReverification', { caseId, reason }, caller);
    expect(await close(zhongyuan.countyOfficer)).toMatchObject({ code: 'REVERIFICATION_NOT_OPEN' });
    journey.onDay('2026-04-02');
    await runJob(journey.subgraph.running.kit as never, reverifyData as Job<ChildrenServices>);
    await journey.answer(caseId, 'CHILD', 'IDENTITY', null);
    expect(await close(zhongyuan.countyOfficer, ' ')).toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(close(zhongyuan.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(close(elsewhere.countyOfficer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await duties(zhongyuan.countyOfficer, { actor: 'COUNTY_DATA', caseId })).toMatchObject([{ period: '2026-Q2', state: 'DUE' }]);
    expect(await close(zhongyuan.countyOfficer)).toMatchObject({ __typename: 'Case' });
    expect(await duties(zhongyuan.countyOfficer, { actor: 'COUNTY_DATA', caseId })).toMatchObject([{ period: '2026-Q3', state: 'DONE' }]);
    const { case: found } = await journey.ask<{ case: { reverifications: Record<string, unknown>[] } }>(
      'query ($id: ID!) { case(id: $id) { reverifications { period answered doneOn closeReason closedBy } } }',
      { id: caseId },
      zhongyuan.countyOfficer,
    );
    expect(found.reverifications).toEqual([
      { period: '2026-Q2', answered: 1, doneOn: '2026-04-02', closeReason: '公安系统维护，已到派出所核对户籍', closedBy: '示例沈' },
    ]);
    expect(await close(zhongyuan.countyOfficer)).toMatchObject({ code: 'REVERIFICATION_NOT_OPEN' });
  });
});
