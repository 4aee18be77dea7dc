import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { able, sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, stranger } from '../../testing/sample-people.ts';

const read =
  'query ($id: ID!) { case(id: $id) { status objectionUntil allowedActions objections { reason outcome by { name } } decision { kind } } }';

describe.each(await dialects())('an objection on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());

  const refused = async (): Promise<string> => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: able }), licheng.county);
    await journey.verify(id, licheng, 'DOES_NOT_MEET');
    await journey.decide(id, licheng, 'REFUSE');
    return id;
  };

  it("is raised by the applicant alone, with a reason, and puts the case on the county's table; the refusal stays readable", async () => {
    const id = await refused();
    expect(await journey.ask(read, { id }, guardian)).toMatchObject({
      case: { objectionUntil: '2026-05-09', allowedActions: ['RAISE_OBJECTION'], objections: [] },
    });
    await expect(journey.act('raiseObjection', id, stranger, { reason: '不服' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(journey.act('raiseObjection', id, licheng.countyOfficer, { reason: '不服' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await journey.act('raiseObjection', id, guardian, { reason: ' ' })).toMatchObject({ code: 'REASON_REQUIRED' });
    expect(await journey.act('raiseObjection', id, guardian, { reason: '孩子的母亲已经失联两年。' })).toMatchObject({
      status: 'OBJECTION_RAISED',
    });
    expect(await journey.ask(read, { id }, guardian)).toEqual({
      case: {
        status: 'OBJECTION_RAISED',
        objectionUntil: '2026-05-09',
        allowedActions: [],
        objections: [{ reason: '孩子的母亲已经失联两年。', outcome: null, by: null }],
        decision: { kind: 'REFUSE' },
      },
    });
    const { caseQueue } = await journey.ask<{ caseQueue: { edges: { node: { id: string; nextStep: { action: string } } }[] } }>(
      '{ caseQueue(first: 20, filter: { view: MINE }) { edges { node { id nextStep { action } } } } }',
      {},
      licheng.confirmer,
    );
    expect(caseQueue.edges.map(({ node }) => node)).toContainEqual({ id, nextStep: { action: 'ANSWER_OBJECTION' } });
  });

  it('comes in time or not at all', async () => {
    const id = await refused();
    journey.onDay('2026-05-10');
    expect(await journey.ask(read, { id }, guardian)).toMatchObject({ case: { allowedActions: [] } });
    expect(await journey.act('raiseObjection', id, guardian, { reason: '不服' })).toMatchObject({ code: 'OBJECTION_TOO_LATE' });
    journey.onDay('2026-05-09');
    expect(await journey.act('raiseObjection', id, guardian, { reason: '不服' })).toMatchObject({ status: 'OBJECTION_RAISED' });
  });
});
