import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('a finding', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('rests on a paper of the case, a visit or an answer, and is in the words of the policy', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const find = (input: Record<string, unknown>) =>
      journey.act('recordFinding', id, licheng.handler, {
        path: 'father.SERVING_SENTENCE.termMonths',
        value: 36,
        basis: { visitNote: '看过判决书' },
        ...input,
      });
    expect(await find({ basis: {} })).toMatchObject({ code: 'FINDING_WITHOUT_BASIS' });
    await expect(find({ basis: { evidenceId: 'other' } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(find({ basis: { materialId: 'other' } })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(find({ path: 'father.SERVING_SENTENCE.colour' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    await expect(find({ value: 'long' })).rejects.toMatchObject({ code: 'BAD_INPUT' });
    expect(await find({})).toMatchObject({ status: 'VERIFYING' });
  });

  it('that a circumstance does not exist takes it away; the next finding counts', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const decision = async () =>
      (
        await journey.ask<{ case: { policy: { decision: string } } }>(
          'query ($id: ID!) { case(id: $id) { policy { decision } } }',
          { id },
          licheng.handler,
        )
      ).case.policy.decision;
    const find = (value: boolean) =>
      journey.act('recordFinding', id, licheng.handler, { path: 'father.SERVING_SENTENCE', value, basis: { visitNote: '入户' } });
    expect(await decision()).toBe('ELIGIBLE');
    await find(false);
    expect(await decision()).toBe('INELIGIBLE');
    await find(true);
    expect(await decision()).not.toBe('INELIGIBLE');
  });
});
