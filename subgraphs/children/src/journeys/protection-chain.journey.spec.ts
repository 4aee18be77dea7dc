import { loadPackOverlays, loadPacks } from '@onething/policy-packs';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import type { Caller } from '@onething/subgraph-kit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { canary, ProtectionDesk, reportCounty, reportOfficer, reportStreet } from '../testing/protection-desk.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';

describe.each(await dialects())('a child in danger on %s', (dialect) => {
  let journey: CaseJourney;
  let desk: ProtectionDesk;
  let receipt = '';

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect, [...loadPacks(), ...loadPackOverlays('infra/sample-data/policy')]);
    desk = new ProtectionDesk(journey);
    receipt = await desk.open();
  }, 60_000);
  afterAll(() => journey.end());

  it('goes through the chain: response by the township, assessment, temporary care and intervention by the county', async () => {
    const onDate = '2026-03-10';
    expect(await desk.act('takeUpReport', { nextStep: '儿童督导员和派出所马上到现场' }, reportOfficer)).toMatchObject({
      state: 'EMERGENCY_RESPONSE',
      dueOn: '2026-03-11',
    });
    expect(await desk.follow(receipt)).toMatchObject({ state: 'IN_HAND', takenUpOn: onDate });
    expect(
      await desk.act(
        'recordAssessment',
        { onDate, participants: ['COUNTY'], outcome: 'HELP', finding: '还早', decision: '还早', nextStep: '还早' },
        reportCounty,
      ),
    ).toMatchObject({
      code: 'PROTECTION_STEP_NOT_POSSIBLE',
    });
    const bad = await desk.act(
      'recordResponse',
      { onDate: '2026-03-11', participants: [], measures: ['TEMPORARY_CARE'], finding: ' ', nextStep: '' },
      reportOfficer,
    );
    expect(bad.details?.map(({ path }) => path)).toEqual(['onDate', 'participants', 'measures', 'finding', 'nextStep']);
    expect(
      await desk.act(
        'recordResponse',
        {
          onDate,
          participants: ['CHILD_SUPERVISOR', 'POLICE'],
          measures: ['CHILD_SEEN', 'POLICE_CALLED'],
          finding: '孩子独自在家，手臂有淤青。',
          nextStep: '请区民政局评估',
        },
        reportOfficer,
      ),
    ).toMatchObject({ state: 'ASSESSMENT', dueOn: '2026-03-20', allowedSteps: ['LINK_CASE', 'ASK_APPLICATION', 'CORRECT'] });
    expect(
      await desk.act(
        'placeChild',
        { place: 'PROTECTION_AGENCY', carer: '示例未保中心', startedOn: onDate, decision: '父母都联系不上' },
        reportOfficer,
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
    expect(await desk.act('recordAssessment', assessed, reportCounty)).toMatchObject({
      state: 'GUARDIANSHIP_INTERVENTION',
      dueOn: '2026-04-09',
    });
    const placed = await desk.act(
      'placeChild',
      { place: 'PROTECTION_AGENCY', carer: '示例未保中心，值班 0371-00000000', startedOn: onDate, decision: '家中不安全' },
      reportCounty,
    );
    expect(placed.placements).toMatchObject([{ place: 'PROTECTION_AGENCY', reviewBy: '2026-06-08', endedOn: null, reviewOverdue: false }]);
    expect(
      await desk.act('placeChild', { place: 'RELATIVE', carer: '外婆', startedOn: onDate, decision: '再安置' }, reportCounty),
    ).toMatchObject({
      code: 'PROTECTION_PLACEMENT_RUNS',
    });
    const intervened = {
      onDate,
      participants: ['COUNTY'],
      measures: ['REVOCATION_APPLIED', 'CRIME_REPORTED'],
      decision: '申请撤销监护人资格',
      nextStep: '等待法院',
    };
    expect(await desk.act('recordIntervention', intervened, reportCounty)).toMatchObject({
      state: 'GUARDIANSHIP_INTERVENTION',
      dueOn: null,
    });
    expect(await desk.act('closeReport', { decision: '已安全' }, reportCounty)).toMatchObject({ code: 'PROTECTION_PLACEMENT_RUNS' });
    journey.onDay('2026-06-09');
    expect((await desk.read(reportCounty))?.placements[0]?.reviewOverdue).toBe(true);
    expect(await desk.act('endPlacement', { endedOn: '2026-03-09', reason: '外婆接走' }, reportCounty)).toMatchObject({
      code: 'PROTECTION_DATE_TOO_EARLY',
    });
    await desk.act('endPlacement', { endedOn: '2026-06-09', reason: '外婆接走照料' }, reportCounty);
    expect(await desk.act('endPlacement', { endedOn: '2026-06-09', reason: '外婆接走照料' }, reportCounty)).toMatchObject({
      code: 'PROTECTION_NO_PLACEMENT',
    });
    const closed = await desk.act('closeReport', { decision: '由外婆监护，每月走访' }, reportCounty);
    expect(closed).toMatchObject({ state: 'CLOSED', allowedSteps: ['LINK_CASE', 'ASK_APPLICATION', 'REOPEN', 'CORRECT'] });
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
    expect(await desk.follow(receipt)).toMatchObject({ state: 'FINISHED', closedOn: '2026-06-09' });
    expect(await desk.list(reportCounty)).toEqual([]);
  });

  it('has a step put right without losing what was recorded, by the level that took it, and the limit runs from the right day', async () => {
    await desk.open();
    const responded = {
      onDate: journey.today,
      participants: ['POLICE'],
      measures: ['CHILD_SEEN'],
      finding: '孩子独自在家。',
      nextStep: '请区民政局评估',
    };
    await desk.act('takeUpReport', { nextStep: '马上去' }, reportOfficer);
    const first = await desk.act('recordResponse', responded, reportOfficer);
    const stepId = first.steps.find(({ kind }) => kind === 'RESPOND')?.id;
    journey.onDay('2026-06-12');
    const right = { ...responded, stepId, finding: '孩子和外婆在家，外婆卧床。', reason: '写错了人' };
    expect(await desk.act('correctProtectionStep', { ...right, reason: ' ' }, reportOfficer)).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await desk.act('correctProtectionStep', { ...right, onDate: '2026-06-13', finding: '' }, reportOfficer)).toMatchObject({
      details: [{ path: 'onDate' }, { path: 'finding' }],
    });
    const put = await desk.act('correctProtectionStep', { ...right, onDate: '2026-06-10' }, reportOfficer);
    const [was, now] = [put.steps.find(({ id }) => id === stepId), put.steps.at(-1)];
    expect(was).toMatchObject({ finding: '孩子独自在家。', onDate: '2026-06-09', correctedBy: now?.id });
    expect(now).toMatchObject({ kind: 'CORRECT', corrects: stepId, onDate: '2026-06-10', finding: right.finding, reason: '写错了人' });
    expect([first.dueOn, put.dueOn]).toEqual(['2026-06-19', '2026-06-20']);
    const audited = await journey.subgraph.running.database.read.query<{ actor: string }[]>(
      `SELECT actor FROM audit_entry WHERE action = 'protection-correct' AND subject = '${desk.id}'`,
    );
    expect(audited).toEqual([{ actor: 'sample-street' }]);
  });

  it('is assessed anew when the assessment was wrong, and a placement gets its right day and carer', async () => {
    const onDate = journey.today;
    const assessed = { onDate, participants: ['COUNTY'], outcome: 'UNFOUNDED', finding: '没有发现异常。', decision: '查无此事' };
    const closed = await desk.act('recordAssessment', assessed, reportCounty);
    expect(closed).toMatchObject({ state: 'CLOSED', allowedSteps: ['LINK_CASE', 'ASK_APPLICATION', 'REOPEN', 'CORRECT'] });
    const assessment = closed.steps.at(-1)?.id;
    const wording = { stepId: assessment, reason: '试', onDate, participants: ['COUNTY'], finding: '改', decision: '改' };
    expect(await desk.act('correctProtectionStep', wording, reportOfficer)).toMatchObject({ code: 'PROTECTION_STEP_NOT_CORRECTABLE' });
    expect(await desk.act('reopenReport', { reason: '学校再次反映' }, reportOfficer)).toMatchObject({
      code: 'PROTECTION_STEP_NOT_POSSIBLE',
    });
    expect(await desk.act('reopenReport', { reason: '学校再次反映' }, reportCounty)).toMatchObject({
      state: 'ASSESSMENT',
      dueOn: '2026-06-22',
    });
    const placed = { place: 'RELATIVE', carer: '姨妈', startedOn: onDate, decision: '家中不安全' };
    const step = (await desk.act('placeChild', placed, reportCounty)).steps.at(-1);
    expect(step).toMatchObject({ kind: 'PLACE', carer: '姨妈' });
    const right = { stepId: step?.id, reason: '日期和称谓记错', onDate: '2026-06-11', carer: '外婆', decision: '家中不安全' };
    const put = await desk.act('correctProtectionStep', right, reportCounty);
    expect(put.placements).toMatchObject([{ carer: '外婆', startedOn: '2026-06-11', reviewBy: '2026-09-09' }]);
    expect(put.steps.find(({ id }) => id === step?.id)).toMatchObject({ carer: '姨妈', onDate: '2026-06-12' });
  });

  it('gets its application begun by those who file there, from what the office lets them know and nothing of the report', async () => {
    const clerk = asCaller('STAFF', [['windowClerk', reportStreet]], { subject: 'sample-window', name: '示例窗口' });
    const elsewhere = asCaller('STAFF', [['windowClerk', '410102002']], { subject: 'other-window' });
    const listed = async (caller: Caller): Promise<{ id: string; childName: string; category: string }[]> =>
      (
        await journey.ask<{ askedApplications: { id: string; childName: string; category: string }[] }>(
          '{ askedApplications { id category code childName askedOn } }',
          {},
          caller,
        )
      ).askedApplications;
    const asked = {
      category: 'TEMPORARY_DIFFICULTY',
      placeCode: reportStreet,
      childName: '王小豆',
      childBornOn: '2019-05-01',
      address: '桂花巷 7 号',
      guardianName: '外婆刘桂兰',
      situation: '由外婆照料，等待评估。',
    };
    expect(await desk.act('askApplication', { ...asked, childName: ' ', placeCode: '410103001' }, reportOfficer)).toMatchObject({
      details: [{ path: 'placeCode' }, { path: 'childName' }],
    });
    await desk.act('askApplication', { ...asked, childName: '王小斗' }, reportOfficer);
    expect(await desk.act('askApplication', asked, reportOfficer)).toMatchObject({ application: 'ASKED' });
    expect(await listed(elsewhere)).toEqual([]);
    const [item, ...more] = await listed(clerk);
    expect([item?.childName, item?.category, more]).toEqual(['王＊豆', 'TEMPORARY_DIFFICULTY', []]);
    const start = { code: reportStreet, category: item?.category, capacity: 'GUARDIAN', declarationAccepted: true, askedId: item?.id };
    await expect(journey.do('startApplication', start, elsewhere)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    const { id: caseId } = await journey.do('startApplication', start, clerk);
    const draft = await journey.ask<{ case: { form: { answers: object; sources: { pointer: string; source: { zh: string } }[] } } }>(
      'query ($id: ID!) { case(id: $id) { form { answers sources } filing { copied report { number } } } }',
      { id: caseId },
      clerk,
    );
    expect(draft.case).toMatchObject({
      form: {
        answers: {
          child: { name: '王小豆', bornOn: '2019-05-01', registeredAt: reportStreet, address: '桂花巷 7 号' },
          guardians: [{ name: '外婆刘桂兰' }],
          event: { account: '由外婆照料，等待评估。' },
        },
      },
      filing: { copied: false, report: null },
    });
    expect(draft.case.form.sources.map(({ pointer }) => pointer)).toContain('/child/name');
    expect(new Set(draft.case.form.sources.map(({ source }) => source.zh))).toEqual(
      new Set(['由乡镇（街道）或区县民政部门提供，请与家人核对']),
    );
    expect(JSON.stringify(draft)).not.toContain(canary);
    await expect(journey.do('startApplication', start, clerk)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await listed(clerk)).toEqual([]);
    expect(await desk.read(reportOfficer)).toMatchObject({ application: 'BEGUN', linkedCaseId: null });
    const steps = (await desk.read(reportOfficer))?.steps.map(({ kind, by }) => ({ kind, by })) ?? [];
    expect(steps.at(-1)).toEqual({ kind: 'BEGIN_APPLICATION', by: '示例窗口' });
    // Handed in, the report leads to the case, and the case to its report, for those who may read both.
    await journey.subgraph.running.database.transact((manager) =>
      manager.query(`UPDATE welfare_case SET status = 'SUBMITTED', number = 'x' WHERE id = '${caseId}'`),
    );
    expect(await desk.read(reportOfficer)).toMatchObject({ application: null, linkedCaseId: caseId });
  });

  it('shows its office the cases of a child of that name, to be joined without looking for a number', async () => {
    const caseId = await journey.submitted(sampleAnswers({ registeredAt: reportStreet }), '410102');
    const possible = async (caller: Caller, reportId: string): Promise<{ id: string; number: string }[] | undefined> =>
      (
        await journey.ask<{ protectionReport: { possibleCases: { id: string; number: string }[] } | null }>(
          'query ($id: ID!) { protectionReport(reportId: $id) { possibleCases { id number } } }',
          { id: reportId },
          caller,
        )
      ).protectionReport?.possibleCases;
    await desk.open();
    expect(await possible(reportOfficer, desk.id)).toEqual([]);
    const before = (await desk.list(reportOfficer)).map((each) => each.id);
    await desk.send({ child: '听说叫王示雨，七八岁' });
    const named = (await desk.list(reportOfficer)).find((each) => !before.includes(each.id))?.id ?? '';
    const [candidate, ...more] = (await possible(reportOfficer, named)) ?? [];
    expect([candidate?.id, more]).toEqual([caseId, []]);
    const input = { reportId: named, version: 1, caseNumber: candidate?.number, idempotencyKey: randomUUID() };
    const document =
      'mutation ($input: LinkReportInput!) { result: linkReport(input: $input) { ... on ProtectionReport { linkedCaseId possibleCases { id } } ... on LawfulRefusal { code } } }';
    expect(await journey.ask(document, { input }, reportOfficer)).toEqual({ result: { linkedCaseId: caseId, possibleCases: [] } });
  });
});
