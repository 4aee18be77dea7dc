import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('a case returned', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('carries a reason and leaves the prepared decision behind', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    await journey.prepare(id, licheng, 'CONFIRM');
    expect(await journey.act('returnToTownship', id, licheng.confirmer, { reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(journey.act('returnToTownship', id, licheng.handler, { reason: '示例' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await journey.act('returnToTownship', id, licheng.confirmer, { reason: '请再核实' })).toMatchObject({ status: 'VERIFYING' });
    const { case: found } = await journey.ask<{ case: object }>(
      'query ($id: ID!) { case(id: $id) { decision { id } opinion { opinion } flags } }',
      { id },
      licheng.handler,
    );
    expect(found).toMatchObject({ decision: null, opinion: null, flags: expect.arrayContaining(['RETURNED']) });
  });
});
