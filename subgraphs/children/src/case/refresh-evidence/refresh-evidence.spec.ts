import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';

describe('asking again', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('sends the question once more and keeps what was answered until there is something new', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 3 });
    await journey.act('acceptApplication', id, licheng.handler);
    const seen: string[] = [];
    await journey.subgraph.bus.subscribe('spec-asked', ['children.evidence-requested'], async ({ subject, data }) => {
      // What applicants ask about themselves to fill their form is another matter.
      if (data.subjects.every(({ role }) => role !== 'APPLICANT')) seen.push(subject);
    });
    await journey.do('refreshEvidence', { caseId: id }, licheng.handler);
    await journey.subgraph.drainEvents();
    expect(seen).toEqual([id]);
    const decision = async () =>
      (
        await journey.ask<{ case: { policy: { decision: string } } }>(
          'query ($id: ID!) { case(id: $id) { policy { decision } } }',
          { id },
          licheng.handler,
        )
      ).case.policy.decision;
    expect(await decision()).toBe('INELIGIBLE');
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48 });
    expect(await decision()).toBe('ELIGIBLE');
  });
});
