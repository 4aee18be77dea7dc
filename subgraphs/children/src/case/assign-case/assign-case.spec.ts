import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('taking a case', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is for the officers of the level that has it on the table', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const handler = async () =>
      (
        await journey.ask<{ case: { handler: { subject: string } | null } }>(
          'query ($id: ID!) { case(id: $id) { handler { subject } } }',
          { id },
          licheng.countyOfficer,
        )
      ).case.handler?.subject;
    expect(await handler()).toBeUndefined();
    await journey.act('assignCase', id, licheng.second);
    expect(await handler()).toBe(licheng.second.subject);
    await journey.act('assignCase', id, licheng.handler);
    expect(await handler()).toBe(licheng.handler.subject);
    expect(await journey.act('assignCase', id, licheng.countyOfficer)).toMatchObject({ code: 'CASE_NOT_IN_THIS_STEP' });
    await journey.verify(id, licheng);
    expect(await handler()).toBeUndefined();
    await journey.act('assignCase', id, licheng.countyOfficer);
    expect(await handler()).toBe(licheng.countyOfficer.subject);
  });
});
