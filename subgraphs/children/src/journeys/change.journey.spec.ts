import type { AnyCloudEvent, LifeEventFact } from '@onething/events';
import { lifeEventContext } from '@onething/events';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { carryOn, changeDo, changeOf, decideChange, enrolled } from '../testing/change-steps.ts';
import { nextChildId, sampleAnswers } from '../testing/sample-answers.ts';
import { elsewhere, guardian, licheng, stranger, tiexi } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

const page = `query ($id: ID!) { case(id: $id) { status enrolmentLastMonth certificate { number } notices { kind text { zh } } changes { id ground status } actions { kind } } }`;

interface Page {
  status: string;
  enrolmentLastMonth: string | null;
  certificate: { number: string } | null;
  notices: { kind: string; text: { zh: string } }[];
  changes: { id: string; ground: string; status: string }[];
  actions: { kind: string }[];
}

describe.each(await dialects())('a change on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.life-event-recorded']);
  });
  afterAll(() => journey.end());
  const seen = async (id: string, caller = guardian): Promise<Page> => (await journey.ask<{ case: Page }>(page, { id }, caller)).case;
  const facts = async (caseId: string): Promise<{ fact: LifeEventFact; corrects?: string; id: string }[]> => {
    await journey.subgraph.drainEvents();
    return events.flatMap((event) =>
      event.type === 'children.life-event-recorded' && event.subject === caseId
        ? [
            {
              id: event.data.lifeEventId,
              fact: journey.subgraph.running.kit.envelope.open<LifeEventFact>(event.data.sealed, lifeEventContext(caseId)),
              ...(event.data.corrects ? { corrects: event.data.corrects } : {}),
            },
          ]
        : [],
    );
  };

  it('goes from the guardian’s word to the notice: a death ends the enrolment with its month, recalls the certificate and frees the child', async () => {
    const childId = nextChildId('210106');
    const caseId = await enrolled(journey, tiexi, '2026-03-10', { childId });
    journey.onDay('2026-06-20');
    const future = await changeDo(journey, 'proposeChange', { caseId, ground: 'CHILD_DIED', details: { on: '2026-06-21' } }, guardian);
    expect(future).toMatchObject({ code: 'DEATH_IN_FUTURE', details: [{ path: 'on', code: 'DEATH_IN_FUTURE' }] });
    const told = await changeDo(journey, 'proposeChange', { caseId, ground: 'CHILD_DIED', details: { on: '2026-05-31' } }, guardian);
    expect(told).toMatchObject({ status: 'PROPOSED', source: 'GUARDIAN', acts: ['WITHDRAW'], effect: null });
    expect(await changeDo(journey, 'proposeChange', { caseId, ground: 'CHILD_DIED', details: {} }, tiexi.handler)).toMatchObject({
      code: 'FIELD_REQUIRED',
    });
    const proposed = await changeOf(journey, told.id, tiexi.handler);
    expect(proposed).toMatchObject({ acts: ['CHECK', 'REFUSE'], effect: { lastMonth: '2026-05', stopMonth: '2026-06' } });
    await expect(
      changeDo(journey, 'checkChange', { proposalId: told.id, version: 1, details: {}, papers: [], finding: '' }, elsewhere.handler),
    ).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await changeOf(journey, told.id, stranger)).toBeNull();

    const decided = await carryOn(journey, tiexi, told, { on: '2026-05-31' });
    expect(decided).toMatchObject({ status: 'DECIDED', lastMonth: '2026-05' });
    const after = await seen(caseId);
    expect(after).toMatchObject({ status: 'ENDED', enrolmentLastMonth: '2026-05', certificate: null });
    expect(after.notices.at(-1)?.kind).toBe('CHANGE');
    expect(after.notices.at(-1)?.text.zh).toContain('辽民发〔2019〕66号 二（四）1');
    expect(after.notices.at(-1)?.text.zh).toContain('2026年6月');
    expect(after.notices.at(-1)?.text.zh).not.toContain('王示雨');
    expect(await facts(caseId)).toMatchObject([{ fact: { kind: 'CHILD_DIED', on: '2026-05-31' } }]);
    expect(JSON.stringify(events.map((event) => ({ ...event, data: { ...event.data, sealed: '' } })))).not.toContain('CHILD_DIED');
    const again = await journey.submitted(sampleAnswers({ registeredAt: tiexi.code, childId }), tiexi.county);
    expect(again).not.toBe(caseId);
  });

  it('is decided by another person than who prepared it, once, and only with what the officer saw', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    const details = { on: '2026-06-01', parent: 'father', circumstance: 'SERVING_SENTENCE' };
    const proposed = await changeDo(journey, 'proposeChange', { caseId, ground: 'PARENT_RELEASED', details }, licheng.handler);
    expect(await changeDo(journey, 'proposeChange', { caseId, ground: 'PARENT_RELEASED', details }, licheng.handler)).toMatchObject({
      code: 'CHANGE_ALREADY_OPEN',
    });
    await expect(changeDo(journey, 'prepareChange', { proposalId: proposed.id, version: 1 }, licheng.handler)).rejects.toMatchObject({
      code: 'FORBIDDEN',
    });
    expect(await changeDo(journey, 'prepareChange', { proposalId: proposed.id, version: 1 }, licheng.countyOfficer)).toMatchObject({
      code: 'CHANGE_NOT_IN_THIS_STEP',
    });
    const checked = await changeDo(
      journey,
      'checkChange',
      { proposalId: proposed.id, version: 1, details, papers: ['RELEASE_CERTIFICATE'], finding: '已核对释放证明。' },
      licheng.handler,
    );
    expect(await changeDo(journey, 'prepareChange', { proposalId: proposed.id, version: 1 }, licheng.countyOfficer)).toMatchObject({
      code: 'CASE_CHANGED_MEANWHILE',
    });
    const prepared = await changeDo(journey, 'prepareChange', { proposalId: proposed.id, version: checked.version }, licheng.countyOfficer);
    expect(prepared).toMatchObject({ status: 'PREPARED', effect: { lastMonth: '2026-06', stopMonth: '2026-07' } });
    await expect(
      changeDo(journey, 'signChange', { proposalId: proposed.id, version: prepared.version }, licheng.countyOfficer),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await changeDo(journey, 'signChange', { proposalId: proposed.id, version: prepared.version }, licheng.confirmer)).toMatchObject({
      status: 'DECIDED',
    });
    expect(
      await changeDo(journey, 'signChange', { proposalId: proposed.id, version: prepared.version }, licheng.secondConfirmer),
    ).toMatchObject({ code: 'CASE_CHANGED_MEANWHILE' });
    expect(await facts(caseId)).toHaveLength(1);
  });

  it('stops nothing while the parent still meets another listed circumstance', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10', {}, (id) =>
      journey.answer(id, 'FATHER', 'DISABILITY', { kind: 'SEVERE_DISABILITY', disability: 'PHYSICAL', grade: 2, certificate: true }),
    );
    journey.onDay('2026-06-20');
    const decided = await decideChange(journey, licheng, caseId, 'PARENT_RELEASED', {
      on: '2026-06-01',
      parent: 'father',
      circumstance: 'SERVING_SENTENCE',
    });
    expect(decided).toMatchObject({ status: 'DECIDED', lastMonth: null, effect: { months: [], remains: [{ zh: '重残' }] } });
    expect(await seen(caseId)).toMatchObject({ status: 'CONFIRMED', enrolmentLastMonth: null });
  });

  it('is corrected by another one, which takes it back: the child is enrolled again', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    journey.onDay('2026-06-20');
    const decided = await decideChange(journey, licheng, caseId, 'PARENT_RELEASED', {
      on: '2026-06-01',
      parent: 'father',
      circumstance: 'SERVING_SENTENCE',
    });
    expect(await seen(caseId)).toMatchObject({ status: 'ENDED', enrolmentLastMonth: '2026-06' });
    const objected = await changeDo(
      journey,
      'objectToChange',
      { proposalId: decided.id, version: decided.version, reason: '父亲还没有释放。' },
      guardian,
    );
    expect(objected).toMatchObject({ ground: 'CORRECTION', source: 'GUARDIAN', status: 'PROPOSED' });
    expect(
      await changeDo(journey, 'objectToChange', { proposalId: decided.id, version: decided.version, reason: '父亲还没有释放。' }, guardian),
    ).toMatchObject({ code: 'OBJECTED_ALREADY' });
    const corrected = await carryOn(journey, licheng, objected, { corrects: decided.id, note: '确有误登' });
    expect(corrected).toMatchObject({ status: 'DECIDED', effect: { reinstates: true, fromMonth: '2026-07' } });
    expect(await seen(caseId)).toMatchObject({ status: 'CONFIRMED', enrolmentLastMonth: null });
    const [wrong, taken] = await facts(caseId);
    expect(taken).toMatchObject({ fact: { kind: 'TAKEN_BACK' }, corrects: wrong?.id });
  });

  it('is refused or withdrawn with a reason, and the guardian who told gets it in writing', async () => {
    const caseId = await enrolled(journey, licheng, '2026-03-10');
    const told = await changeDo(
      journey,
      'proposeChange',
      { caseId, ground: 'OTHER_CAUSE', details: { note: '孩子去外地打工了' } },
      guardian,
    );
    expect(
      await changeDo(journey, 'closeChange', { proposalId: told.id, version: 1, act: 'REFUSE', reason: ' ' }, licheng.handler),
    ).toMatchObject({ code: 'REASON_REQUIRED' });
    await expect(
      changeDo(journey, 'closeChange', { proposalId: told.id, version: 1, act: 'REFUSE', reason: '不实' }, guardian),
    ).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(
      await changeDo(
        journey,
        'closeChange',
        { proposalId: told.id, version: 1, act: 'REFUSE', reason: '孩子仍在校就读。' },
        licheng.handler,
      ),
    ).toMatchObject({ status: 'REFUSED' });
    expect((await seen(caseId)).notices.at(-1)?.text.zh).toContain('孩子仍在校就读。');
    const second = await changeDo(journey, 'proposeChange', { caseId, ground: 'MOVED', details: {} }, guardian);
    expect(
      await changeDo(journey, 'closeChange', { proposalId: second.id, version: 1, act: 'WITHDRAW', reason: '填错了' }, guardian),
    ).toMatchObject({ status: 'WITHDRAWN' });
  });
});
