import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('an acceptance', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('makes the officer who accepts the handler and does not move the clock', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    journey.onDay('2026-03-13');
    expect(await journey.act('acceptApplication', id, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
    const query = 'query ($id: ID!) { case(id: $id) { handler { subject } clock { dueOn workingDaysUsed } } }';
    expect(await journey.ask(query, { id }, licheng.handler)).toMatchObject({
      case: { handler: { subject: licheng.handler.subject }, clock: { dueOn: '2026-03-31', workingDaysUsed: 3 } },
    });
    expect(await journey.act('acceptApplication', id, licheng.handler)).toMatchObject({ code: 'CASE_NOT_IN_THIS_STEP' });
  });
});
