import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { licheng } from '../testing/sample-people.ts';

describe.each(await dialects())('from a draft to a confirmation on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());

  it('goes through every hand', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    expect(await journey.verify(id, licheng)).toMatchObject({ status: 'CONFIRMING' });
    expect(await journey.decide(id, licheng, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
  });
});
