import { runJob } from '@onething/subgraph-kit';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Case } from '../../case/case.entity.ts';
import { CaseJourney } from '../../testing/case-journey.ts';
import { outOfContact, sampleAnswers } from '../../testing/sample-answers.ts';
import { licheng } from '../../testing/sample-people.ts';
import { watchEvents } from '../../testing/watch-events.ts';
import { escalateDeadlines } from './escalate-deadlines.ts';

describe.each(await dialects())('escalation before the due date on %s', (dialect) => {
  let journey: CaseJourney;
  let events: Awaited<ReturnType<typeof watchEvents>>;
  const ids: Record<string, string> = {};
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.case-escalated']);
    ids['verifying'] = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', ids['verifying'], licheng.handler);
    ids['waiting'] = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother: outOfContact }), licheng.county);
    await journey.act('acceptApplication', ids['waiting'], licheng.handler);
    await journey.act('sendNotice', ids['waiting'], licheng.handler, { kind: 'SUPPLEMENT_REQUEST', items: [{ text: '书面说明' }] });
  }, 60_000);
  afterAll(() => journey.end());

  const round = () => runJob(journey.subgraph.running.kit as never, escalateDeadlines);
  const flagsOf = async (name: string): Promise<string[]> =>
    (await journey.ask<{ case: { flags: string[] } }>('query ($id: ID!) { case(id: $id) { flags } }', { id: ids[name] }, licheng.head)).case
      .flags;
  const escalations = async (name: string): Promise<number> =>
    (
      await journey.ask<{ case: { actions: { kind: string }[] } }>(
        'query ($id: ID!) { case(id: $id) { actions { kind } } }',
        { id: ids[name] },
        licheng.head,
      )
    ).case.actions.filter(({ kind }) => kind === 'ESCALATE').length;
  const inDanger = async (): Promise<string[]> =>
    (
      await journey.ask<{ caseQueue: { edges: { node: { id: string } }[] } }>(
        '{ caseQueue(filter: { view: ENDANGERED }) { edges { node { id } } } }',
        {},
        licheng.head,
      )
    ).caseQueue.edges.map(({ node }) => node.id);

  it('leaves a case alone that has days enough', async () => {
    // Fifteen working days from 10 March 2026 end on 31 March; verification and what follows usually take nine.
    journey.onDay('2026-03-18');
    await round();
    expect(await inDanger()).toEqual([]);
    expect(await escalations('verifying')).toBe(0);
  });

  it('brings it before the supervisor once fewer are left than the steps ahead usually take, exactly once', async () => {
    journey.onDay('2026-03-19');
    expect(await inDanger()).toEqual([ids['verifying']]);
    const version = await journey.versionOf(ids['verifying'] ?? '');
    await round();
    await round();
    await journey.subgraph.drainEvents();
    expect(await escalations('verifying')).toBe(1);
    expect(await flagsOf('verifying')).toEqual(expect.arrayContaining(['ESCALATED', 'ENDANGERED']));
    // An officer's open editor stays valid.
    expect(await journey.versionOf(ids['verifying'] ?? '')).toBe(version);
    expect(events.map(({ data }) => data)).toEqual([
      { caseId: ids['verifying'], level: 'TOWNSHIP', officeCode: licheng.code, dueOn: '2026-03-31' },
    ]);
    expect(await escalations('waiting')).toBe(0);
  });

  it("tells the county's supervisor anew once the case lies there", async () => {
    await journey.conclude(ids['verifying'] ?? '', licheng);
    expect(await flagsOf('verifying')).not.toContain('ESCALATED');
    await round();
    expect(await escalations('verifying')).toBe(1);
    journey.onDay('2026-03-26');
    await round();
    await round();
    await journey.subgraph.drainEvents();
    expect(await escalations('verifying')).toBe(2);
    expect(events.at(-1)?.data).toMatchObject({ level: 'COUNTY', officeCode: licheng.county });
  });

  it('predicts for cases from before there were predictions', async () => {
    const { database } = journey.subgraph.running;
    await database.transact((manager) => manager.update(Case, { id: ids['verifying'] }, { endangeredFrom: null }));
    await round();
    expect((await database.read.manager.findOneByOrFail(Case, { id: ids['verifying'] })).endangeredFrom).toBe('2026-03-26');
  });
});
