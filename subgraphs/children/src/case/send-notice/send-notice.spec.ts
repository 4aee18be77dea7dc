import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('a notice', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  const items = [
    { materialCode: 'MOTHER_STATE_PROOF', text: '派出所开具，手机拍照上传。' },
    { factPath: 'household.hardshipClass', text: '请说明是否在领低保。' },
  ];

  it('reads in plain words, names the phone to call and never the child', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('sendNotice', id, licheng.handler, { kind: 'ONE_TIME_NOTICE', items });
    const { case: found } = await journey.ask<{
      case: { notices: { text: { zh: string; en: string }; by: unknown; items: { label: { zh: string } }[] }[] };
    }>('query ($id: ID!) { case(id: $id) { notices { text { zh en } by { name } items { label { zh } } } } }', { id }, guardian);
    const [notice] = found.notices;
    expect(notice?.text.zh).toMatch(/还差 2 样东西/);
    expect(notice?.text.zh).toContain('0531-88161181');
    expect(notice?.text.en).toContain('2 thing(s)');
    expect(notice?.text.zh).not.toMatch(/王示雨|示雨/);
    expect(notice?.by).toBeNull();
    expect(notice?.items.map((item) => item.label.zh)).toHaveLength(2);
  });

  it('is of the kind that fits the step, by whom it lies with', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    expect(await journey.act('sendNotice', id, licheng.handler, { kind: 'SUPPLEMENT_REQUEST', items })).toMatchObject({
      code: 'CASE_NOT_IN_THIS_STEP',
    });
    await expect(journey.act('sendNotice', id, licheng.head, { kind: 'ONE_TIME_NOTICE', items })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await expect(journey.act('sendNotice', id, licheng.handler, { kind: 'DECISION', items })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await journey.act('acceptApplication', id, licheng.handler);
    expect(await journey.act('sendNotice', id, licheng.handler, { kind: 'ONE_TIME_NOTICE', items })).toMatchObject({
      code: 'CASE_NOT_IN_THIS_STEP',
    });
    expect(await journey.act('sendNotice', id, licheng.handler, { kind: 'SUPPLEMENT_REQUEST', items: [{ text: ' ' }] })).toMatchObject({
      code: 'NOTICE_EMPTY',
    });
  });
});
