import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('sending an opinion back', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('takes it off the table, with a reason', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    await journey.act('prepareVerification', id, licheng.handler, { conclusion: 'MEETS', opinion: '属实。' });
    expect(await journey.act('sendBackVerification', id, licheng.head, { reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await journey.act('sendBackVerification', id, licheng.head, { reason: '缺入户记录' })).toMatchObject({ status: 'VERIFYING' });
    expect(await journey.ask('query ($id: ID!) { case(id: $id) { opinion { opinion } } }', { id }, licheng.head)).toEqual({
      case: { opinion: null },
    });
  });
});
