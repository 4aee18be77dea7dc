import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('the answer to a notice', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is given once, to the notice that is open', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    await journey.act('sendNotice', id, licheng.handler, { kind: 'SUPPLEMENT_REQUEST', items: [{ text: '书面说明' }] });
    const { case: found } = await journey.ask<{ case: { notices: { id: string }[] } }>(
      'query ($id: ID!) { case(id: $id) { notices { id } } }',
      { id },
      guardian,
    );
    const noticeId = found.notices[0]?.id;
    expect(await journey.do('answerNotice', { caseId: id, noticeId: id }, guardian)).toMatchObject({ code: 'NOTICE_NOT_OPEN' });
    expect(await journey.do('answerNotice', { caseId: id, noticeId }, guardian)).toMatchObject({ status: 'VERIFYING' });
    expect(await journey.do('answerNotice', { caseId: id, noticeId }, guardian)).toMatchObject({ code: 'CASE_NOT_IN_THIS_STEP' });
  });

  it('does not complete an application that still lacks a paper', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { case: found } = await journey.ask<{ case: { materials: { id: string; code: string }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { id code } } }',
      { id },
      licheng.handler,
    );
    await journey.act('checkMaterial', id, licheng.handler, {
      materialId: found.materials.find((each) => each.code === 'CHILD_ID')?.id,
      accepted: false,
      note: '看不清',
    });
    await journey.act('sendNotice', id, licheng.handler, {
      kind: 'ONE_TIME_NOTICE',
      items: [{ materialCode: 'CHILD_ID', text: '请重拍。' }],
    });
    const page = () =>
      journey.ask<{ case: { completedAt: string | null; notices: { id: string }[] } }>(
        'query ($id: ID!) { case(id: $id) { completedAt notices { id } } }',
        { id },
        guardian,
      );
    await journey.do('answerNotice', { caseId: id, noticeId: (await page()).case.notices[0]?.id }, guardian);
    expect((await page()).case.completedAt).toBeNull();
    await journey.do('attachMaterial', { caseId: id, materialCode: 'CHILD_ID', receipt: await journey.receipt() }, guardian);
    expect((await page()).case.completedAt).not.toBeNull();
  });
});
