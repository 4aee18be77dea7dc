import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('checking a paper', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('that is not good needs a note; the paper is owed again', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const materials = async () =>
      (
        await journey.ask<{ case: { materials: { id: string; code: string; state: string; note: string | null }[] } }>(
          'query ($id: ID!) { case(id: $id) { materials { id code state note } } }',
          { id },
          licheng.handler,
        )
      ).case.materials;
    const paper = async () => (await materials()).find((each) => each.code === 'FATHER_STATE_PROOF');
    const check = async (input: Record<string, unknown>) =>
      journey.act('checkMaterial', id, licheng.handler, { materialId: (await paper())?.id, ...input });
    expect(await check({ accepted: false })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await check({ accepted: false, note: '不是判决书' })).toMatchObject({ status: 'SUBMITTED' });
    expect(await paper()).toMatchObject({ state: 'REJECTED', note: '不是判决书' });
    expect(await check({ accepted: true })).toMatchObject({ status: 'SUBMITTED' });
    expect(await paper()).toMatchObject({ state: 'CHECKED' });
    await expect(journey.act('checkMaterial', id, licheng.handler, { materialId: 'other', accepted: true })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(journey.act('checkMaterial', id, guardian, { materialId: (await paper())?.id, accepted: true })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
  });
});
