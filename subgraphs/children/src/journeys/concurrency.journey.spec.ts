import type { AnyCloudEvent } from '@onething/events';
import { dialects } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { nextChildId, sampleAnswers } from '../testing/sample-answers.ts';
import { guardian, licheng, stranger } from '../testing/sample-people.ts';
import { watchEvents } from '../testing/watch-events.ts';

describe.each(await dialects())('several at once on %s', (dialect) => {
  let journey: CaseJourney;
  let events: AnyCloudEvent[];
  beforeAll(async () => {
    journey = await CaseJourney.begin(dialect);
    events = await watchEvents(journey, ['children.case-confirmed']);
  });
  afterAll(() => journey.end());

  /** A prepared decision that only the confirmer's signature is missing from. */
  const readyToConfirm = async (): Promise<string> => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    await journey.prepare(id, licheng, 'CONFIRM');
    await journey.act('signDecision', id, licheng.reviewer).catch((error: { code: string }) => expect(error.code).toBe('FORBIDDEN'));
    return id;
  };

  it('two officers confirm: exactly one wins, and there is one event, one enrolment, one record', async () => {
    const id = await readyToConfirm();
    const version = await journey.versionOf(id);
    const answers = await Promise.all(
      [licheng.confirmer, licheng.secondConfirmer].map((caller) => journey.do('signDecision', { caseId: id, version }, caller)),
    );
    expect(answers.map((answer) => answer.status ?? answer.code).sort()).toEqual(['CASE_CHANGED_MEANWHILE', 'CONFIRMED']);
    await journey.subgraph.drainEvents();
    expect(events.filter((event) => event.subject === id)).toHaveLength(1);
    const decisions = `SELECT decision.id FROM decision JOIN decision_record ON decision_record.decision_id = decision.id WHERE case_id = '${id}'`;
    for (const query of [`SELECT id FROM enrolment WHERE id = '${id}'`, decisions]) {
      const rows = await journey.subgraph.running.database.read.query<unknown[]>(query);
      expect(rows).toHaveLength(1);
    }
  });

  it('one officer confirms twice by a retry: the same answer, one effect; another body is a conflict', async () => {
    const id = await readyToConfirm();
    const input = { caseId: id, version: await journey.versionOf(id), idempotencyKey: randomUUID() };
    const [first, second] = [
      await journey.do('signDecision', input, licheng.confirmer),
      await journey.do('signDecision', input, licheng.confirmer),
    ];
    expect(second).toEqual(first);
    await journey.subgraph.drainEvents();
    expect(events.filter((event) => event.subject === id)).toHaveLength(1);
    await expect(journey.do('signDecision', { ...input, version: 1 }, licheng.confirmer)).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('the preparer does not sign, and nobody signs twice', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.verify(id, licheng);
    const both = { ...licheng.countyOfficer, grants: [...licheng.countyOfficer.grants, ...licheng.confirmer.grants] };
    await journey.act('prepareDecision', id, both, { kind: 'CONFIRM', paragraphs: ['予以确认。'] });
    expect(await journey.act('signDecision', id, both)).toMatchObject({
      code: 'SIGNER_PREPARED_IT',
      details: [{ message: expect.stringContaining('附件') }],
    });
  });

  it('a stale version changes nothing and says so', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const version = await journey.versionOf(id);
    await journey.do('assignCase', { caseId: id, version }, licheng.handler);
    expect(await journey.do('acceptApplication', { caseId: id, version }, licheng.second)).toMatchObject({
      code: 'CASE_CHANGED_MEANWHILE',
    });
    expect(await journey.act('acceptApplication', id, licheng.second)).toMatchObject({ status: 'VERIFYING' });
  });

  it('two people apply for the same child: one is taken, the other told without a word about it', async () => {
    const childId = nextChildId();
    const drafts = await Promise.all(
      [guardian, stranger].map((caller) =>
        journey.draft(sampleAnswers({ registeredAt: licheng.code, childId }), licheng.county, { caller }),
      ),
    );
    const answers = await Promise.all([guardian, stranger].map((caller, index) => journey.submit(drafts[index] as string, caller)));
    expect(answers.map((answer) => answer.status ?? answer.code).sort()).toEqual(['ALREADY_APPLIED', 'SUBMITTED']);
    const refused = answers.find((answer) => answer.code === 'ALREADY_APPLIED');
    expect(JSON.stringify(refused)).not.toMatch(/历城|370112|洪家楼|儿保/);
  });

  it('a child that is enrolled in another county cannot be applied for again', async () => {
    const childId = nextChildId();
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, childId }), licheng.county);
    await journey.verify(id, licheng);
    await journey.decide(id, licheng, 'CONFIRM');
    const again = await journey.draft(sampleAnswers({ registeredAt: '210106003', childId }), '210106', { caller: stranger });
    const answer = await journey.submit(again, stranger);
    expect(answer).toMatchObject({ code: 'ALREADY_ENROLLED' });
    expect(answer.message).not.toMatch(/历城|Licheng|370112/);
  });

  it('after a withdrawal the child can be applied for again', async () => {
    const childId = nextChildId();
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code, childId }), licheng.county);
    expect(await journey.act('withdrawApplication', id, guardian, { reason: '填错了' })).toMatchObject({ status: 'WITHDRAWN' });
    await journey.submitted(sampleAnswers({ registeredAt: licheng.code, childId }), licheng.county);
  });

  it('two devices save one draft: the older one is told, and nothing typed is lost', async () => {
    const id = await journey.draft(sampleAnswers({ registeredAt: licheng.code }), licheng.county, { papers: false });
    await journey.do('saveDraft', { caseId: id, revision: 1, answers: { child: { name: '甲' } } }, guardian);
    const late = await journey.do('saveDraft', { caseId: id, revision: 1, answers: { child: { name: '乙' } } }, guardian);
    expect(late).toMatchObject({
      code: 'DRAFT_CHANGED_ELSEWHERE',
      details: [
        { code: 'YOUR_REVISION', message: '1' },
        { code: 'STORED_REVISION', message: '2' },
      ],
    });
    const { case: stored } = await journey.ask<{ case: { form: { answers: unknown; revision: number } } }>(
      'query ($id: ID!) { case(id: $id) { form { answers revision } } }',
      { id },
      guardian,
    );
    expect(stored.form).toEqual({ answers: { child: { name: '甲' } }, revision: 2 });
  });

  it('the same answer of an agency twice changes nothing', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    const evidenceId = await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 48 });
    await journey.answer(id, 'FATHER', 'SENTENCE', { kind: 'SERVING_SENTENCE', termMonths: 3 }, { evidenceId });
    const rows = await journey.subgraph.running.database.read.query<unknown[]>(`SELECT id FROM evidence WHERE id = '${evidenceId}'`);
    expect(rows).toHaveLength(1);
  });
});
