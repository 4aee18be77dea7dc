import type { AnyCloudEvent } from '@onething/events';
import type { Job } from '@onething/subgraph-kit';
import { runJob } from '@onething/subgraph-kit';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChildrenServices } from '../children-context.ts';
import { askedTopics } from '../facts/evidence-vocabulary.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { tiexi, zhongyuan } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';
import { keepVisitDuties } from '../visit/keep-visit-duties/keep-visit-duties.ts';
import { reverifyData } from '../visit/reverify-data/reverify-data.ts';

interface Round {
  period: string;
  asked: number;
  answered: number;
  differing: number;
  doneOn: string | null;
}

describe.each(await dialects())('data of enrolled children verified again every quarter on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  let id: string;

  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.evidence-requested']);
    id = await journey.submitted(sampleAnswers({ registeredAt: '410102001' }), '410102');
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48 });
    await journey.verify(id, zhongyuan);
    expect((await journey.decide(id, zhongyuan, 'CONFIRM')).status).toBe('CONFIRMED');
  }, 120_000);
  afterAll(() => journey.end());

  const round = (job: Job<ChildrenServices>) => runJob(journey.subgraph.running.kit as never, job);
  const rounds = async (): Promise<Round[]> =>
    (
      await journey.ask<{ case: { reverifications: Round[] } }>(
        'query ($id: ID!) { case(id: $id) { reverifications { period asked answered differing doneOn } } }',
        { id },
        zhongyuan.countyOfficer,
      )
    ).case.reverifications;
  const duty = async (): Promise<{ period: string; state: string } | undefined> =>
    (
      await journey.ask<{ visitDuties: { edges: { node: { period: string; state: string } }[] } }>(
        '{ visitDuties(filter: { actor: COUNTY_DATA }) { edges { node { period state } } } }',
        {},
        zhongyuan.countyOfficer,
      )
    ).visitDuties.edges[0]?.node;
  const findings = async (): Promise<{ kind: string; topic: string; subjectRole: string; level: string }[]> =>
    (
      await journey.ask<{ visitFindings: { edges: { node: { kind: string; topic: string; subjectRole: string; level: string } }[] } }>(
        '{ visitFindings { edges { node { kind topic subjectRole level } } } }',
        {},
        zhongyuan.countyOfficer,
      )
    ).visitFindings.edges.map(({ node }) => node);
  /** Everything that was asked is answered, as before but for one question. */
  async function answerAll(sentence: Record<string, unknown> | null): Promise<void> {
    for (const role of ['CHILD', 'FATHER', 'MOTHER', 'GUARDIAN', 'HOUSEHOLD'] as const)
      for (const topic of askedTopics[role])
        await journey.answer(id, role, topic, role === 'FATHER' && topic === 'SENTENCE' ? sentence : null);
  }

  it('is not asked before the quarter in which the enrolment begins', async () => {
    await round(reverifyData);
    expect(await rounds()).toEqual([]);
    expect(await duty()).toEqual({ period: '2026-Q2', state: 'DONE' });
  });

  it('is asked once in the quarter, of people named by their blind index only', async () => {
    journey.onDay('2026-04-02');
    await round(reverifyData);
    await round(reverifyData);
    await journey.subgraph.drainEvents();
    // The draft asked about its applicant alone.
    const asked = events.filter(({ subject, data }) => subject === id && JSON.stringify(data).includes('"CHILD"'));
    expect(new Set(asked.map((event) => event.id)).size).toBe(1);
    expect(JSON.stringify(asked)).not.toMatch(/王示|刘示|李示/);
    expect(await rounds()).toMatchObject([{ period: '2026-Q2', answered: 0, doneOn: null }]);
    expect(await duty()).toEqual({ period: '2026-Q2', state: 'DUE' });
  });

  it('is done with the last answer, and the same answers raise nothing', async () => {
    await answerAll({ termMonths: 48, kind: 'SERVING_SENTENCE' });
    const [first] = await rounds();
    expect(first).toEqual({ period: '2026-Q2', asked: first?.asked, answered: first?.asked, differing: 0, doneOn: '2026-04-02' });
    expect(await findings()).toEqual([]);
    expect(await duty()).toEqual({ period: '2026-Q3', state: 'DONE' });
  });

  it('makes a task of the county out of an answer that differs, once, and changes nothing by itself', async () => {
    journey.onDay('2026-07-01');
    await round(reverifyData);
    await answerAll(null);
    await answerAll(null);
    expect((await rounds())[0]).toMatchObject({ period: '2026-Q3', differing: 1, doneOn: '2026-07-01' });
    expect(await findings()).toEqual([{ kind: 'DATA_CHANGE', topic: 'SENTENCE', subjectRole: 'FATHER', level: 'COUNTY' }]);
    const { case: found } = await journey.ask<{ case: { status: string } }>(
      'query ($id: ID!) { case(id: $id) { status } }',
      { id },
      zhongyuan.countyOfficer,
    );
    expect(found.status).toBe('CONFIRMED');
  });

  it('moves with the file to whoever receives it', async () => {
    const { database, kit } = journey.subgraph.running;
    await database.transact((manager) =>
      manager.query(
        `UPDATE welfare_case SET county_code = '210106', township_code = '210106003', area_code = '210106003' WHERE id = '${id}'`,
      ),
    );
    await database.transact((manager) =>
      kit.outbox.append(manager, {
        type: 'children.case-handed-over',
        subject: id,
        data: { caseId: id, childId: 'child', fromCode: '410102', jurisdictionCode: '210106', townshipCode: '210106003' },
      }),
    );
    await journey.subgraph.drainEvents();
    await round(keepVisitDuties);
    expect(await duty()).toBeUndefined();
    const { visitDuties } = await journey.ask<{ visitDuties: { edges: { node: { caseId: string; period: string } }[] } }>(
      '{ visitDuties { edges { node { caseId period } } } }',
      {},
      tiexi.handler,
    );
    expect(visitDuties.edges).toEqual([{ node: { caseId: id, period: '2026-Q3' } }]);
  });
});
