import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('a withdrawal', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is possible until the case is decided, with a reason, and final', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    expect(await journey.act('withdrawApplication', id, guardian, { reason: '' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await journey.act('withdrawApplication', id, guardian, { reason: '父亲回来了' })).toMatchObject({ status: 'WITHDRAWN' });
    expect(await journey.act('prepareDecision', id, licheng.countyOfficer, { kind: 'CONFIRM', paragraphs: ['确认'] })).toMatchObject({
      code: 'CASE_NOT_IN_THIS_STEP',
    });
    expect(await journey.ask('query ($id: ID!) { case(id: $id) { clock { state } allowedActions } }', { id }, guardian)).toEqual({
      case: { clock: null, allowedActions: [] },
    });
    const decided = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(decided, licheng);
    await journey.decide(decided, licheng, 'CONFIRM');
    expect(await journey.act('withdrawApplication', decided, guardian, { reason: '太晚' })).toMatchObject({
      code: 'CASE_NOT_IN_THIS_STEP',
    });
  });
});
