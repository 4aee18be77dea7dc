import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('the signature of the county', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is not given by those who may not, nor when facts have changed since it was prepared', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    await journey.prepare(id, licheng, 'CONFIRM');
    await expect(journey.act('signDecision', id, licheng.countyOfficer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(journey.act('signDecision', id, licheng.head)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 60, until: '2029-03-10' });
    const signer = await journey.act('signDecision', id, licheng.reviewer).catch(() => journey.act('signDecision', id, licheng.confirmer));
    expect(signer).toMatchObject({ code: 'FACTS_CHANGED_SINCE_PREPARED' });
    expect(await journey.decide(id, licheng, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
  });

  it('notices that the policy answers otherwise on that day', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    await journey.prepare(id, licheng, 'CONFIRM');
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 3 });
    const signer = await journey.act('signDecision', id, licheng.reviewer).catch(() => journey.act('signDecision', id, licheng.confirmer));
    expect(signer).toMatchObject({ code: 'POLICY_DISAGREES' });
  });
});
