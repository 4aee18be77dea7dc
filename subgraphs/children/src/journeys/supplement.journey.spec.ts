import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { outOfContact, sampleAnswers, servingSentence } from '../testing/sample-answers.ts';
import { guardian, licheng } from '../testing/sample-people.ts';

interface Page {
  status: string;
  clock: { state: string; dueOn: string | null; pausedDays: number };
  nextStep: { verb: { zh: string }; action: string };
  policy: {
    decision: string;
    missing: { path: string; whenYes: string; whenNo: string; materialCode: string; yesText: { zh: string }; noText: { zh: string } }[];
  };
  comparison: {
    id: string;
    rows: {
      path: string;
      factPath: string | null;
      agency: { state: string; text: { zh: string } | null } | null;
      origin: string | null;
      affects: string;
      finding: { zh: string } | null;
    }[];
  }[];
  notices: { id: string; kind: string; answeredAt: string | null; items: { label: { zh: string }; text: string }[] }[];
  flags: string[];
  materials: { id: string; code: string; provesPaths: string[] }[];
}
const query = `query ($id: ID!) { case(id: $id) { status clock { state dueOn pausedDays } nextStep { verb { zh } action } flags
  policy { decision missing { path whenYes whenNo materialCode yesText { zh } noText { zh } } }
  comparison { id rows { path factPath origin affects finding { zh } agency { state text { zh } } } } materials { id code provesPaths }
  notices { id kind answeredAt items { label { zh } text } } } }`;
const policeResult = 'mother.OUT_OF_CONTACT.policeResult';

describe.each(await dialects())('an unknown fact on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());
  const page = async (id: string): Promise<Page> => (await journey.ask<{ case: Page }>(query, { id }, licheng.handler)).case;
  const rowOf = (found: Page, factPath: string) =>
    found.comparison.flatMap((section) => section.rows).find((row) => row.factPath === factPath);

  it('is shown with both outcomes, asked for once, and proved; the days of waiting do not count', async () => {
    journey.onDay('2026-03-02');
    const id = await journey.submitted(
      sampleAnswers({ registeredAt: licheng.code, father: servingSentence, mother: outOfContact }),
      licheng.county,
    );
    await journey.act('acceptApplication', id, licheng.handler);
    const unknown = await page(id);
    expect(unknown.policy).toMatchObject({
      decision: 'UNDETERMINED',
      missing: [{ path: policeResult, whenYes: 'ELIGIBLE', materialCode: 'MOTHER_STATE_PROOF' }],
    });
    expect(unknown.policy.missing[0]?.yesText.zh).toContain('符合');
    expect(unknown.policy.missing[0]?.noText.zh).not.toBe('');
    expect(rowOf(unknown, policeResult)).toMatchObject({ origin: 'SELF_DECLARED_UNPROVEN', affects: 'ELIGIBILITY' });
    expect(unknown.nextStep.action).toBe('REFRESH_EVIDENCE');
    await journey.answer(id, 'MOTHER', 'OUT_OF_CONTACT', null);
    expect((await page(id)).nextStep.action).toBe('REQUEST_SUPPLEMENT');

    journey.onDay('2026-03-10');
    const items = [{ factPath: policeResult, materialCode: 'MOTHER_STATE_PROOF', text: '请到派出所开具书面说明，手机拍照上传。' }];
    expect(await journey.act('sendNotice', id, licheng.handler, { kind: 'SUPPLEMENT_REQUEST', items })).toMatchObject({
      status: 'SUPPLEMENT_REQUESTED',
    });
    journey.onDay('2026-03-12');
    const waiting = await page(id);
    expect(waiting.clock).toMatchObject({ state: 'PAUSED', dueOn: null });
    const notice = waiting.notices[0];
    expect(notice).toMatchObject({ kind: 'SUPPLEMENT_REQUEST', answeredAt: null, items: [{ text: items[0]?.text }] });

    journey.onDay('2026-03-18');
    await journey.do('attachMaterial', { caseId: id, materialCode: 'MOTHER_STATE_PROOF', receipt: await journey.receipt() }, guardian);
    expect(await journey.do('answerNotice', { caseId: id, noticeId: notice?.id }, guardian)).toMatchObject({ status: 'VERIFYING' });
    const resumed = await page(id);
    expect(resumed.clock).toMatchObject({ state: 'RUNNING', dueOn: '2026-03-31', pausedDays: 6 });

    const paper = resumed.materials.find((material) => material.code === 'MOTHER_STATE_PROOF');
    expect(paper?.provesPaths).toContain(policeResult);
    await journey.act('recordFinding', id, licheng.handler, {
      path: policeResult,
      value: true,
      basis: { materialId: paper?.id },
      note: '派出所 3 月 17 日书面说明',
    });
    const proved = await page(id);
    expect(proved.policy).toMatchObject({ decision: 'ELIGIBLE', missing: [] });
    expect(rowOf(proved, policeResult)).toMatchObject({ origin: 'PAPER' });
    expect(rowOf(proved, policeResult)?.finding?.zh).toContain('派出所');
    expect(await journey.conclude(id, licheng)).toMatchObject({ status: 'CONFIRMING' });
    expect(await journey.decide(id, licheng, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
  });

  it('becomes known through a paper an officer has checked, if the applicant declared it', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: outOfContact }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const paper = (await page(id)).materials.find((material) => material.code === 'MOTHER_STATE_PROOF');
    await journey.act('checkMaterial', id, licheng.handler, { materialId: paper?.id, accepted: true });
    expect((await page(id)).policy.decision).toBe('ELIGIBLE');
  });

  it('becomes known through an agency, whose answer counts before what was declared', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    expect((await page(id)).policy.decision).toBe('ELIGIBLE');
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 3, until: '2026-05-01' });
    const differing = await page(id);
    expect(differing.policy.decision).toBe('INELIGIBLE');
    expect(differing.flags).toContain('DATA_MISMATCH');
    expect(rowOf(differing, 'father.SERVING_SENTENCE.termMonths')).toMatchObject({
      origin: 'AGENCY',
      agency: { state: 'DIFFERS', text: { zh: '3 个月' } },
    });
    await journey.act('recordFinding', id, licheng.handler, {
      path: 'father.SERVING_SENTENCE.termMonths',
      value: 48,
      basis: { visitNote: '核对判决书原件' },
    });
    expect((await page(id)).policy.decision).toBe('ELIGIBLE');
  });

  it('that changes after a conclusion was prepared stops the signature', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    await journey.act('prepareVerification', id, licheng.handler, { conclusion: 'MEETS', opinion: '属实。' });
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 60, until: '2029-03-10' });
    expect(
      await journey.act('signVerification', id, licheng.second).catch(() => journey.act('signVerification', id, licheng.head)),
    ).toMatchObject({ code: 'FACTS_CHANGED_SINCE_PREPARED' });
    expect(await journey.act('sendBackVerification', id, licheng.head, { reason: '刑期有变' })).toMatchObject({ status: 'VERIFYING' });
    expect(await journey.conclude(id, licheng)).toMatchObject({ status: 'CONFIRMING' });
  });

  it('found out by the county goes back: for supplements the clock stands, without items the township verifies anew', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    const asked = await journey.act('returnToTownship', id, licheng.countyOfficer, {
      reason: '户口页不清',
      items: [{ text: '请补拍户口本索引页。' }],
    });
    expect(asked).toMatchObject({ status: 'COUNTY_SUPPLEMENT_REQUESTED' });
    const waiting = await page(id);
    expect(waiting.clock.state).toBe('PAUSED');
    await journey.do('answerNotice', { caseId: id, noticeId: waiting.notices[0]?.id }, licheng.handler);
    expect(await journey.act('returnToTownship', id, licheng.countyOfficer, { reason: '请再入户核实' })).toMatchObject({
      status: 'VERIFYING',
    });
    expect((await page(id)).flags).toContain('RETURNED');
    expect(await journey.conclude(id, licheng)).toMatchObject({ status: 'CONFIRMING' });
    expect((await page(id)).flags).not.toContain('RETURNED');
    expect(await journey.decide(id, licheng, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
  });
});
