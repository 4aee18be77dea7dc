import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayDecision } from '../../decision/decision-record.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { able, sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';

const read =
  'query ($id: ID!) { case(id: $id) { status allowedActions objections { outcome answer by { name } } decision { kind } clocks { step state pausedDays } } }';

describe.each(await dialects())('the answer to an objection on %s', (dialect) => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
  });
  afterAll(() => journey.end());

  const answers = () => sampleAnswers({ registeredAt: licheng.code, mother: able });
  const objected = async (given = answers()): Promise<string> => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(given, licheng.county);
    await journey.verify(id, licheng, 'DOES_NOT_MEET');
    await journey.decide(id, licheng, 'REFUSE');
    journey.onDay('2026-03-12');
    await journey.act('raiseObjection', id, guardian, { reason: '情况已经变了。' });
    journey.onDay('2026-03-17');
    return id;
  };

  it("is the confirmer's, never the preparer's or the township's, and states why", async () => {
    const id = await objected();
    const uphold = { outcome: 'UPHELD', reason: '经复查，孩子的母亲有能力抚养。' };
    for (const officer of [licheng.countyOfficer, licheng.head])
      await expect(journey.act('answerObjection', id, officer, uphold)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(journey.act('answerObjection', id, neighbour.head, uphold)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await journey.act('answerObjection', id, licheng.confirmer, { ...uphold, reason: '' })).toMatchObject({
      code: 'REASON_REQUIRED',
    });
    expect(await journey.act('answerObjection', id, licheng.confirmer, uphold)).toMatchObject({ status: 'REFUSED' });
    expect(await journey.ask(read, { id }, guardian)).toMatchObject({
      case: { allowedActions: [], objections: [{ outcome: 'UPHELD', answer: uphold.reason, by: null }], decision: { kind: 'REFUSE' } },
    });
    expect(await journey.act('raiseObjection', id, guardian, { reason: '还是不服' })).toMatchObject({ code: 'OBJECTED_ALREADY' });
  });

  it('reopens the case for verification: the clock rested, the child is claimed again, and a confirmation follows', async () => {
    const id = await objected();
    const reopened = await journey.act('answerObjection', id, licheng.confirmer, {
      outcome: 'TO_VERIFICATION',
      reason: '请重新核实母亲情况。',
    });
    expect(reopened).toMatchObject({ status: 'VERIFYING' });
    expect(await journey.ask(read, { id }, guardian)).toMatchObject({
      case: { decision: null, clocks: [{ step: 'WHOLE', state: 'RUNNING', pausedDays: 5 }] },
    });
    await journey.answer(id, 'MOTHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 60, until: '2029-03-10' });
    await journey.conclude(id, licheng);
    expect(await journey.decide(id, licheng, 'CONFIRM')).toMatchObject({ status: 'CONFIRMED' });
    expect((await replayDecision(journey.subgraph.running.kit, id)).same).toBe(true);
  });

  it('reopens it for the decision alone, which may be a refusal and be objected to anew', async () => {
    const id = await objected();
    expect(
      await journey.act('answerObjection', id, licheng.confirmer, { outcome: 'TO_CONFIRMATION', reason: '理由需要补充。' }),
    ).toMatchObject({ status: 'CONFIRMING' });
    expect(await journey.decide(id, licheng, 'REFUSE')).toMatchObject({ status: 'REFUSED' });
    expect(await journey.act('raiseObjection', id, guardian, { reason: '仍然不服。' })).toMatchObject({ status: 'OBJECTION_RAISED' });
  });

  it('cannot reopen what another application has taken up meanwhile', async () => {
    const given = answers();
    const id = await objected(given);
    await journey.submitted(given, licheng.county);
    expect(await journey.act('answerObjection', id, licheng.confirmer, { outcome: 'TO_CONFIRMATION', reason: '重新审核。' })).toMatchObject(
      { code: 'ALREADY_APPLIED' },
    );
    expect(await journey.act('answerObjection', id, licheng.confirmer, { outcome: 'UPHELD', reason: '另案办理。' })).toMatchObject({
      status: 'REFUSED',
    });
  });
});
