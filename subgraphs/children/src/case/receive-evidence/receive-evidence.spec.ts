import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng } from '../../testing/sample-people.ts';

describe('an answer of an agency', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  it('for a draft, an unknown or a finished case changes nothing', async () => {
    const draft = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    const withdrawn = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('withdrawApplication', withdrawn, guardian, { reason: '示例' });
    for (const id of [draft, withdrawn, journey.subgraph.running.kit.ids.next()]) {
      const evidenceId = await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48 });
      expect(await journey.subgraph.running.database.read.query(`SELECT id FROM evidence WHERE id = '${evidenceId}'`)).toEqual([]);
    }
    expect(await journey.subgraph.bus.deadLetters()).toEqual([]);
  });

  it('does not disturb an officer who is working on the case', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const version = await journey.versionOf(id);
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48 });
    expect(await journey.do('acceptApplication', { caseId: id, version }, licheng.handler)).toMatchObject({ status: 'VERIFYING' });
  });

  it('that is sealed for another case is buried, and those behind it go on', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const { kit } = journey.subgraph.running;
    const at = kit.clock.now();
    const source = { agencyId: 'sample', agencyName: { zh: '示例', en: 'Sample' }, kind: 'COURT' };
    const answers = [
      {
        subjectRole: 'FATHER' as const,
        topic: 'SENTENCE' as const,
        state: 'FOUND' as const,
        sealed: kit.envelope.seal({ kind: 'DEAD' }, 'another case'),
        source,
        answeredAt: at,
        evidenceId: kit.ids.next(),
      },
    ];
    await journey.subgraph.bus.publish({
      specversion: '1.0',
      id: kit.ids.next(),
      source: '/subgraphs/agencies',
      type: 'agencies.evidence-answered',
      subject: id,
      time: at,
      datacontenttype: 'application/json',
      data: { caseId: id, answers },
    });
    const good = await journey.answer(id, 'MOTHER', 'DEATH', { kind: 'DEAD', on: '2024-05-06' });
    expect(await journey.subgraph.running.database.read.query(`SELECT id FROM evidence WHERE id = '${good}'`)).toHaveLength(1);
    expect((await journey.subgraph.bus.deadLetters()).map((letter) => letter.consumer)).toEqual(['children.receive-evidence']);
  });
});
