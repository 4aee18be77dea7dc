import type { AnyCloudEvent } from '@onething/events';
import { runJob } from '@onething/subgraph-kit';
import type { Caller } from '@onething/subgraph-kit';
import { asCaller, dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposeTermEnds } from '../change/propose-term-ends/propose-term-ends.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { carryOn, changeDo, changeOf, enrolled } from '../testing/change-steps.ts';
import { outOfContact, servingSentence } from '../testing/sample-answers.ts';
import { licheng } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

interface Alert {
  id: string;
  ground: string;
  source: string;
  status: string;
  details: Record<string, unknown>;
  evidence: { now: { zh: string }; before: { zh: string } }[];
}
const changes = `query ($id: ID!) { case(id: $id) { status changes { id ground source status evidence { now { zh } before { zh } }
  details { on parent circumstance note otherBenefits { kind fen from until } } } } }`;

describe.each(await dialects())('alerts about an enrolled child on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.life-event-recorded']);
  });
  afterAll(() => journey.end());

  const page = async (id: string): Promise<{ status: string; changes: Alert[] }> =>
    (await journey.ask<{ case: { status: string; changes: Alert[] } }>(changes, { id }, licheng.handler)).case;
  const start = async (registeredAt = licheng.code): Promise<string> => {
    const id = await enrolled(journey, licheng, '2026-03-10', { registeredAt, father: servingSentence, mother: outOfContact }, (caseId) =>
      journey.answer(caseId, 'MOTHER', 'OUT_OF_CONTACT', { kind: 'OUT_OF_CONTACT', reportedOn: '2025-05-08', policeResult: true }),
    );
    journey.onDay('2026-06-20');
    return id;
  };
  /** An alert is a question: whatever it says, the child stays enrolled and money learns nothing. */
  const nothingChanged = async (id: string): Promise<void> => {
    expect((await page(id)).status).toBe('CONFIRMED');
    await journey.subgraph.drainEvents();
    expect(events.filter(({ subject }) => subject === id)).toEqual([]);
  };

  it('tell of other benefits that began, and change the money only once decided', async () => {
    const id = await start();
    const dibao = { hardshipClass: 'DIBAO', householdFen: 100_001, members: 2, from: '2026-05' };
    for (let repeat = 0; repeat < 2; repeat += 1) await journey.answer(id, 'HOUSEHOLD', 'DIBAO', dibao);
    await journey.answer(id, 'CHILD', 'OTHER_BENEFITS', { otherBenefits: [] });
    const [alert, ...more] = (await page(id)).changes;
    expect(more).toEqual([]);
    expect(alert).toMatchObject({
      ground: 'OTHER_BENEFITS',
      source: 'AGENCY',
      details: { otherBenefits: [{ kind: 'DIBAO', fen: 50_000, from: '2026-05', until: null }] },
      evidence: [{ before: { zh: '没有' }, now: { zh: expect.stringContaining('最低生活保障，2026-05 起') } }],
    });
    await nothingChanged(id);
    const proposed = (await changeOf(journey, alert!.id, licheng.handler))!;
    const otherBenefits = [{ kind: 'DIBAO', fen: 50_000, from: '2026-05' }];
    expect(await carryOn(journey, licheng, proposed, { otherBenefits })).toMatchObject({ status: 'DECIDED', lastMonth: null });
    await journey.answer(id, 'HOUSEHOLD', 'DIBAO', dibao);
    expect((await page(id)).changes).toHaveLength(1);
    await journey.answer(id, 'HOUSEHOLD', 'DIBAO', { hardshipClass: 'NONE' });
    expect((await page(id)).changes[0]).toMatchObject({
      status: 'PROPOSED',
      details: { otherBenefits: [{ kind: 'DIBAO', fen: 50_000, from: '2026-05', until: '2026-05' }] },
    });
  });

  it('tell of a parent who died: nothing stops, and the family is told of the way to an orphan’s recognition', async () => {
    const id = await start();
    await journey.answer(id, 'MOTHER', 'DEATH', { kind: 'DEAD', on: '2026-06-21' });
    expect((await page(id)).changes).toEqual([]);
    for (let repeat = 0; repeat < 2; repeat += 1) await journey.answer(id, 'MOTHER', 'DEATH', { kind: 'DEAD', on: '2026-06-02' });
    const { changes: found } = await page(id);
    expect(found).toMatchObject([
      { ground: 'PARENT_DIED', details: { on: '2026-06-02', parent: 'mother' }, evidence: [{ now: { zh: '死亡，2026-06-02' } }] },
    ]);
    await nothingChanged(id);
    const proposed = (await changeOf(journey, found[0]!.id, licheng.handler))!;
    const decided = await carryOn(journey, licheng, proposed, { on: '2026-06-02', parent: 'mother' });
    expect(decided).toMatchObject({ status: 'DECIDED', lastMonth: null, effect: { months: [] } });
    await nothingChanged(id);
    const { case: told } = await journey.ask<{ case: { notices: { text: { zh: string } }[] } }>(
      'query ($id: ID!) { case(id: $id) { notices { text { zh } } } }',
      { id },
      licheng.handler,
    );
    expect(told.notices.at(-1)?.text.zh).toContain('可以申请按孤儿重新认定');
  });

  it('tell of a registration that was cancelled, by its reason', async () => {
    const dead = await start();
    const register = { registeredAt: licheng.code, cancelledOn: '2026-06-01' };
    await journey.answer(dead, 'CHILD', 'HOUSEHOLD_REGISTRATION', { ...register, cancelReason: 'DIED' });
    expect((await page(dead)).changes).toMatchObject([{ ground: 'CHILD_DIED', details: { on: '2026-06-01' } }]);
    await nothingChanged(dead);
    const gone = await start();
    await journey.answer(gone, 'CHILD', 'HOUSEHOLD_REGISTRATION', register);
    expect((await page(gone)).changes).toMatchObject([
      { ground: 'OTHER_CAUSE', details: { on: '2026-06-01', note: '户籍已注销，请核实原因' } },
    ]);
    await nothingChanged(gone);
  });

  it('come by the calendar ahead of the end of a sentence, once, and the same term is no second alert of an agency', async () => {
    const { kit } = journey.subgraph.running;
    const id = await start();
    const calendar = async (): Promise<Alert[]> => (await page(id)).changes.filter(({ ground }) => ground === 'PARENT_RELEASED');
    await runJob(kit, proposeTermEnds);
    const ends = '2028-03-10';
    expect(servingSentence.details).toMatchObject({ SERVING_SENTENCE: { until: ends } });
    journey.onDay(dayBefore(ends, 31));
    await runJob(kit, proposeTermEnds);
    expect(await calendar()).toEqual([]);
    journey.onDay(dayBefore(ends, 30));
    for (let repeat = 0; repeat < 2; repeat += 1) await runJob(kit, proposeTermEnds);
    const [alert, ...more] = await calendar();
    expect(more).toEqual([]);
    expect(alert).toMatchObject({ source: 'CALENDAR', details: { on: ends, parent: 'father', circumstance: 'SERVING_SENTENCE' } });
    await nothingChanged(id);
    const check = { proposalId: alert!.id, version: 1, papers: ['HOME_VISIT'], finding: '尚未释放' };
    const details = { on: ends, parent: 'father', circumstance: 'SERVING_SENTENCE' };
    expect(await changeDo(journey, 'checkChange', { ...check, details }, licheng.handler)).toMatchObject({ code: 'EVENT_IN_FUTURE' });
    journey.onDay(ends);
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 36, until: ends });
    await changeDo(journey, 'closeChange', { proposalId: alert!.id, version: 1, act: 'REFUSE', reason: '加刑，尚未释放' }, licheng.handler);
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 36, until: ends });
    await runJob(kit, proposeTermEnds);
    expect(await calendar()).toHaveLength(1);
  });

  it('reach the township, and the child director of the village, who looks at it at home', async () => {
    const id = await start('370112002012');
    await journey.answer(id, 'MOTHER', 'DEATH', { kind: 'DEAD', on: '2026-06-02' });
    const codes = async (caller: Caller): Promise<string[]> =>
      (
        await journey.ask<{ myMessages: { edges: { node: { code: string; case: { id: string } | null } }[] } }>(
          'query { myMessages(first: 100) { edges { node { code case { id } } } } }',
          {},
          caller,
        )
      ).myMessages.edges.map(({ node }) => node.code);
    expect(await codes(licheng.handler)).toContain('CHANGE_TOLD');
    const director = asCaller('STAFF', [['villageDirector', '370112002012']], { subject: 'alerts-director', name: '林示晓' });
    expect(await codes(director)).toContain('ALERT_TO_VISIT');
    expect(await codes(director)).not.toContain('CHANGE_TOLD');
  });
});

function dayBefore(date: string, days: number): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - days * 86_400_000).toISOString().slice(0, 10);
}
