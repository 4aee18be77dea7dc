import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ServiceRatingRow } from '../../rating/service-rating.entity.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { able, sampleAnswers } from '../../testing/sample-answers.ts';
import { elsewhere, guardian, licheng, stranger } from '../../testing/sample-people.ts';

const figures = 'query ($code: JurisdictionCode!) { serviceRatings(code: $code) { total average scores { score count } } }';

describe.each(await dialects())('a rating on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());

  it("is the applicant's, of a decided case, once; nobody else reads it", async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: able }), licheng.county);
    const rate = (caller = guardian, input: object = { score: 4, comment: '很耐心。' }) =>
      journey.do('rateService', { caseId: id, ...input }, caller);
    expect(await rate()).toMatchObject({ code: 'NOT_DECIDED_YET' });
    await journey.verify(id, licheng, 'DOES_NOT_MEET');
    await journey.decide(id, licheng, 'REFUSE');
    expect(await rate(guardian, { score: 0 })).toMatchObject({ code: 'SCORE_REQUIRED' });
    expect(await rate(guardian, { score: 4, comment: '长'.repeat(501) })).toMatchObject({ code: 'COMMENT_TOO_LONG' });
    await expect(rate(stranger)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(rate(licheng.countyOfficer)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await rate()).toMatchObject({ __typename: 'Case', status: 'REFUSED' });
    expect(await rate(guardian, { score: 1 })).toMatchObject({ code: 'RATED_ALREADY' });
    const own = 'query ($id: ID!) { case(id: $id) { rating { score comment } } }';
    expect(await journey.ask(own, { id }, guardian)).toEqual({ case: { rating: { score: 4, comment: '很耐心。' } } });
    expect(await journey.ask(own, { id }, licheng.countyOfficer)).toEqual({ case: { rating: null } });
  });

  it('is counted for those who answer for the place, without small cells and restricted cases', async () => {
    const { kit, database } = journey.subgraph.running;
    expect(await journey.ask(figures, { code: '370112' }, licheng.countyOfficer)).toMatchObject({
      serviceRatings: { total: null, average: null },
    });
    const rows = (countyCode: string, score: number, count: number, restricted = false) =>
      Array.from({ length: count }, () =>
        Object.assign(new ServiceRatingRow(), {
          id: kit.ids.next(),
          countyCode,
          score,
          restricted,
          comment: null,
          ratedAt: kit.clock.now(),
        }),
      );
    await database.transact((manager) =>
      manager.insert(ServiceRatingRow, [
        ...rows('370112', 5, 30),
        ...rows('370112', 4, 19),
        ...rows('370112', 1, 3),
        ...rows('370112', 1, 40, true),
      ]),
    );
    const { serviceRatings } = await journey.ask<{ serviceRatings: { total: number; scores: { count: number | null }[] } }>(
      figures,
      { code: '370112' },
      licheng.countyOfficer,
    );
    expect(serviceRatings).toMatchObject({ total: 53, average: null });
    expect(serviceRatings.scores.map(({ count }) => count)).toEqual([null, null, null, null, 30]);
    await expect(journey.ask(figures, { code: '370112' }, elsewhere.countyOfficer)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(journey.ask(figures, { code: '370112' }, licheng.handler)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await journey.ask(figures, { code: '370100' }, asCaller('STAFF', [['analyst', '370100']]))).toMatchObject({
      serviceRatings: { total: 53 },
    });
  });
});
