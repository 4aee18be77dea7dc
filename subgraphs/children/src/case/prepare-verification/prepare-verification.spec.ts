import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('a preliminary opinion', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is written by the handler, and may be replaced before it is signed', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    await expect(journey.act('prepareVerification', id, licheng.handler, { conclusion: 'MEETS', opinion: ' ' })).rejects.toMatchObject({
      code: 'BAD_INPUT',
    });
    await expect(journey.act('prepareVerification', id, licheng.head, { conclusion: 'MEETS', opinion: '属实' })).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    await journey.act('prepareVerification', id, licheng.handler, { conclusion: 'DOES_NOT_MEET', opinion: '初稿' });
    await journey.act('prepareVerification', id, licheng.handler, { conclusion: 'MEETS', opinion: '经查验属实。' });
    const { case: found } = await journey.ask<{
      case: { opinion: { conclusion: string; opinion: string; signatures: { by: object | null }[] } };
    }>('query ($id: ID!) { case(id: $id) { opinion { conclusion opinion signatures { step by { name } } } } }', { id }, licheng.head);
    expect(found.opinion).toMatchObject({ conclusion: 'MEETS', opinion: '经查验属实。' });
    expect(found.opinion.signatures.filter((line) => line.by)).toHaveLength(1);
  });
});
