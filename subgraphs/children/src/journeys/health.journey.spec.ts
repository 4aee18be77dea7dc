import type { AnyCloudEvent, ConfirmedEnrolment } from '@onething/events';
import { confirmedEnrolmentContext } from '@onething/events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { guardian, licheng } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

/** Long enough that no sealed text says it by chance. */
const canary = /AIDS_OPPORTUNISTIC|艾滋|HIV_(AFFECTED|INFECTED)/;
const everything = `query ($id: ID!) { case(id: $id) { number categoryLabel { zh } flags nextStep { verb { zh en } reason { zh en } } form { answers } materials { code label { zh } because { zh } }
  comparison { id rows { path declared declaredText { zh en } finding { zh } agency { text { zh } } } } policy { conditions { detail { zh en } } missing { path label { zh } } reasons { text { zh } } }
  opinion { opinion } notices { text { zh en } items { text } } decision { paragraphs paragraphsEn } actions { text { zh en } } } }`;

describe('an infection that a form betrays', () => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  let id: string;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
    events = await watchEvents(journey, ['children.application-submitted', 'children.case-confirmed']);
    const mother = {
      states: ['SERIOUS_ILLNESS'],
      details: { SERIOUS_ILLNESS: { illness: 'AIDS_OPPORTUNISTIC_INFECTION', illnessName: '艾滋病机会感染', diagnosed: true } },
    };
    id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, mother }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const { case: found } = await journey.ask<{ case: { materials: { id: string; code: string }[] } }>(
      'query ($id: ID!) { case(id: $id) { materials { id code } } }',
      { id },
      licheng.handler,
    );
    const paper = found.materials.find((material) => material.code === 'MOTHER_STATE_PROOF');
    await journey.act('checkMaterial', id, licheng.handler, { materialId: paper?.id, accepted: true });
    await journey.conclude(id, licheng);
    await journey.decide(id, licheng, 'CONFIRM');
    await journey.subgraph.drainEvents();
  });
  afterAll(() => journey.end());

  it('is named to no officer unless for a stated reason', async () => {
    const page = await journey.ask(everything, { id }, licheng.handler);
    expect(canary.exec(JSON.stringify(page))?.[0]).toBeUndefined();
    const reveal = await journey.do(
      'revealField',
      { caseId: id, path: '/parents/mother/details/SERIOUS_ILLNESS/illness', reason: '核对诊断书' },
      licheng.handler,
    );
    expect((reveal as unknown as { value: string }).value).toMatch(canary);
  });

  it('is in no event, sealed or open, and in no plain column', async () => {
    const confirmed = events.find((event) => event.type === 'children.case-confirmed');
    if (confirmed?.type !== 'children.case-confirmed') throw new Error('no event');
    const facts = journey.subgraph.running.kit.envelope.open<ConfirmedEnrolment>(confirmed.data.sealed, confirmedEnrolmentContext(id));
    expect(facts.mother?.circumstances).toEqual([{ kind: 'SERIOUS_ILLNESS', diagnosed: true }]);
    expect(JSON.stringify(events)).not.toMatch(canary);
    const { read } = journey.subgraph.running.database;
    for (const { tableName } of read.entityMetadatas.filter((entity) => entity.tableName !== 'policy_release')) {
      expect({ tableName, leak: canary.exec(JSON.stringify(await read.query(`SELECT * FROM ${tableName}`)))?.[0] }).toEqual({
        tableName,
        leak: undefined,
      });
    }
  });

  it('is plain to the applicant who wrote it', async () => {
    expect(JSON.stringify(await journey.ask('query ($id: ID!) { case(id: $id) { form { answers } } }', { id }, guardian))).toMatch(canary);
  });
});
