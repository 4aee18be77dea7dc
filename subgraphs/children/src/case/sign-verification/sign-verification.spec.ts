import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('the signature of the township', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('is of other people than the preparer, and the last one reports to the county', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const both = { ...licheng.handler, grants: [...licheng.handler.grants, ...licheng.head.grants] };
    await journey.act('prepareVerification', id, both, { conclusion: 'MEETS', opinion: '属实。' });
    expect(await journey.act('signVerification', id, both)).toMatchObject({ code: 'SIGNER_PREPARED_IT' });
    const { case: found } = await journey.ask<{ case: { opinion: { signatures: { step: string }[] } } }>(
      'query ($id: ID!) { case(id: $id) { opinion { signatures { step } } } }',
      { id },
      licheng.head,
    );
    const steps = found.opinion.signatures.map((line) => line.step);
    if (steps.includes('verifier')) {
      expect(await journey.act('signVerification', id, licheng.second)).toMatchObject({ status: 'VERIFICATION_PREPARED' });
      expect(await journey.act('signVerification', id, licheng.second)).toMatchObject({ code: 'SIGNED_ALREADY' });
    }
    expect(await journey.act('signVerification', id, licheng.head)).toMatchObject({ status: 'CONFIRMING' });
  });
});
