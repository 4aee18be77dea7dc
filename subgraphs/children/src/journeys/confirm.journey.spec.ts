import type { AnyCloudEvent, ConfirmedEnrolment } from '@onething/events';
import { confirmedEnrolmentContext } from '@onething/events';
import { dialects } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { replayDecision } from '../decision/decision-record.ts';
import { CaseJourney } from '../testing/case-journey.ts';
import { nextChildId, sampleAnswers, servingSentence } from '../testing/sample-answers.ts';
import { guardian, licheng, tiexi } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

const decisionQuery = `query ($id: ID!) { case(id: $id) {
  number status clock { step state dueOn limitWorkingDays } clocks { step dueOn state }
  decision { kind paragraphs paragraphsEn firstMonth citations { document clause } signatures { step by { name } } decidedAt evidenceIds layers { code hash } preparedBy { name } }
  certificate { number issuedOn } stages { stage state by note { zh } } notices { kind text { zh } } actions { kind text { zh } by { name } } allowedActions comparison { id } policy { decision } } }`;

interface Page {
  number: string;
  status: string;
  clock: { step: string; state: string; dueOn: string; limitWorkingDays: number };
  clocks: { step: string; dueOn: string; state: string }[];
  decision: {
    paragraphs: string[];
    paragraphsEn: string[];
    firstMonth: string;
    citations: { document: string }[];
    signatures: { step: string; by: { name: string } | null }[];
    evidenceIds: string[];
    layers: { code: string }[];
    preparedBy: unknown;
  };
  certificate: { number: string; issuedOn: string } | null;
  stages: { stage: string; state: string; by: string | null; note: { zh: string } | null }[];
  notices: { kind: string; text: { zh: string } }[];
  actions: { kind: string; text: { zh: string }; by: unknown }[];
  allowedActions: string[];
  comparison: unknown[];
  policy: unknown;
}

describe.each(await dialects())('a confirmation on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.application-submitted', 'children.case-confirmed']);
  });
  afterAll(() => journey.end());
  const page = async (id: string): Promise<Page> => (await journey.ask<{ case: Page }>(decisionQuery, { id }, guardian)).case;

  it('of Licheng: one limit, a stated first month, no certificate, an event with sealed facts', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(
      sampleAnswers({ registeredAt: licheng.code, father: servingSentence, kinds: ['NONE'] }),
      licheng.county,
    );
    const evidenceId = await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48, until: '2028-03-10' });
    await journey.answer(id, 'HOUSEHOLD', 'DIBAO', { hardshipClass: 'DIBAO', fen: 41_200, from: '2025-08-01' });
    expect((await page(id)).clock).toMatchObject({ step: 'WHOLE', state: 'RUNNING', dueOn: '2026-03-31', limitWorkingDays: 15 });
    journey.onDay('2026-03-16');
    await journey.verify(id, licheng);
    journey.onDay('2026-03-18');
    expect(await journey.decide(id, licheng, 'CONFIRM', { firstMonth: '2026-05' })).toMatchObject({ status: 'CONFIRMED' });

    const confirmed = await page(id);
    expect(confirmed.number).toBe('历城儿保〔2026〕0001');
    expect(confirmed.decision).toMatchObject({ kind: 'CONFIRM', firstMonth: '2026-05', preparedBy: null });
    expect(confirmed.decision.evidenceIds).toContain(evidenceId);
    expect(confirmed.decision.signatures.every((line) => line.by)).toBe(true);
    expect(new Set(confirmed.decision.signatures.map((line) => line.by?.name)).size).toBe(confirmed.decision.signatures.length);
    expect(confirmed.decision.paragraphs.join('')).toContain('60 日内');
    expect(confirmed.decision.paragraphsEn.length).toBe(confirmed.decision.paragraphs.length);
    expect(confirmed.decision.citations.length).toBeGreaterThan(0);
    expect(confirmed.certificate).toBeNull();
    expect(confirmed.clock).toMatchObject({ state: 'ON_TIME' });
    expect(confirmed.notices.map((notice) => notice.kind)).toEqual(['DECISION']);
    expect(confirmed.stages.map((stage) => stage.state)).toEqual(['DONE', 'DONE', 'DONE', 'DONE', 'CURRENT']);

    await journey.subgraph.drainEvents();
    const event = events.find((each) => each.type === 'children.case-confirmed' && each.subject === id);
    if (event?.type !== 'children.case-confirmed') throw new Error('no event');
    expect(event.data).toMatchObject({
      caseId: id,
      jurisdictionCode: '370112',
      enrolment: { confirmedOn: '2026-03-18', firstMonth: '2026-05' },
    });
    const open = JSON.stringify({ ...event.data, sealed: '' });
    expect(open).not.toContain('DE_FACTO');
    expect(open).not.toContain('2015-03-12');
    const facts = journey.subgraph.running.kit.envelope.open<ConfirmedEnrolment>(event.data.sealed, confirmedEnrolmentContext(id));
    expect(facts).toMatchObject({
      category: 'DE_FACTO_UNSUPPORTED',
      ownerSubject: guardian.subject,
      bornOn: '2015-03-12',
      otherBenefits: [{ kind: 'DIBAO', fen: 41_200, from: '2025-08' }],
    });
  });

  it('of Licheng without a stated month: the month after', async () => {
    journey.onDay('2026-03-18');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    await journey.decide(id, licheng, 'CONFIRM');
    expect((await page(id)).decision.firstMonth).toBe('2026-04');
  });

  it('of Shenyang: two limits, the month after by law, a certificate', async () => {
    journey.onDay('2026-03-10');
    const id = await journey.submitted(sampleAnswers({ registeredAt: tiexi.code, childId: nextChildId('210106') }), tiexi.county);
    journey.onDay('2026-03-30');
    await journey.verify(id, tiexi);
    const reported = await page(id);
    expect(reported.clocks.map((clock) => [clock.step, clock.dueOn, clock.state])).toEqual([
      ['VERIFICATION', '2026-03-31', 'ON_TIME'],
      ['CONFIRMATION', '2026-04-21', 'RUNNING'],
    ]);
    const other = await journey.prepare(id, tiexi, 'CONFIRM', { firstMonth: '2026-06' });
    expect(other).toMatchObject({ __typename: 'LawfulRefusal', code: 'FIRST_MONTH_FIXED' });
    journey.onDay('2026-04-01');
    await journey.decide(id, tiexi, 'CONFIRM');
    const confirmed = await page(id);
    expect(confirmed.decision.firstMonth).toBe('2026-05');
    expect(confirmed.certificate).toMatchObject({ issuedOn: '2026-04-01' });
    expect(confirmed.certificate?.number).toContain('〔2026〕0001');
  });

  it('takes the month of the last signature where the law fixes it', async () => {
    journey.onDay('2026-03-30');
    const id = await journey.submitted(sampleAnswers({ registeredAt: tiexi.code }), tiexi.county);
    await journey.verify(id, tiexi);
    await journey.prepare(id, tiexi, 'CONFIRM');
    journey.onDay('2026-04-02');
    for (const signer of [tiexi.reviewer, tiexi.confirmer])
      await journey.act('signDecision', id, signer).catch((error: unknown) => expect(error).toMatchObject({ code: 'FORBIDDEN' }));
    expect((await page(id)).decision.firstMonth).toBe('2026-05');
  });

  it('is replayed to the same bytes', async () => {
    journey.onDay('2026-03-18');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    await journey.decide(id, licheng, 'CONFIRM');
    const { same, record } = await replayDecision(journey.subgraph.running.kit, id);
    expect(same).toBe(true);
    expect(record.layers.length).toBeGreaterThan(2);
    expect(record.traceBytes.length).toBeGreaterThan(100);
  });

  it('is told to the applicant in plain words, without officers and without the examination', async () => {
    journey.onDay('2026-03-18');
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    const before = await page(id);
    expect(before).toMatchObject({ decision: null, comparison: [], policy: null, allowedActions: ['WITHDRAW'] });
    expect(before.actions.map((entry) => entry.kind)).toEqual(['START', 'SUBMIT', 'ACCEPT', 'SIGN_VERIFICATION']);
    expect(before.actions.every((entry) => entry.by === null)).toBe(true);
    expect(before.stages.every((stage) => stage.by === null)).toBe(true);
  });

  it('asks the agencies about the people by their blind index only', async () => {
    await journey.subgraph.drainEvents();
    const asked = events.filter((event) => event.type === 'children.application-submitted');
    expect(asked.length).toBeGreaterThan(0);
    expect(JSON.stringify(asked)).not.toMatch(/\d{17}[\dX]|王示|李示|刘示/);
    expect(asked[0]?.data).toMatchObject({
      jurisdictionCode: expect.stringMatching(/^\d{6}$/),
      subjects: expect.arrayContaining([{ role: 'CHILD', identityToken: expect.stringMatching(/^v1:/), bornOn: '2015-03-12' }]),
    });
  });
});
