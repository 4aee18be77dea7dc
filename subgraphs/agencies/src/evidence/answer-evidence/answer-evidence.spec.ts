import type { CloudEvent, EvidenceAnswer } from '@onething/events';
import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importAgencyRecords } from '../../import/import-agency-records/import-agency-records.ts';
import { childId, fatherId, identityList, motherId, outOfContactList, sentenceList } from '../../sample-lists.ts';
import { agenciesSubgraph } from '../../subgraph.ts';
import { EvidenceAnswerRow } from '../evidence-answer.entity.ts';

describe.each(await dialects())('answering evidence on %s', (dialect) => {
  let agencies: TestSubgraph;
  const bus = new InProcessBus({ delivery: { maxAttempts: 2, firstDelayMs: 5 } });
  const events: CloudEvent<'agencies.evidence-answered'>[] = [];

  const request = (id: string): CloudEvent<'children.application-submitted'> => ({
    specversion: '1.0',
    id,
    source: '/subgraphs/children',
    type: 'children.application-submitted',
    subject: 'case-1',
    time: '2026-03-10T01:00:00.000Z',
    datacontenttype: 'application/json',
    data: {
      caseId: 'case-1',
      jurisdictionCode: '370112',
      subjects: [
        { role: 'CHILD', identityToken: agencies.running.kit.identityToken(childId) },
        { role: 'FATHER', identityToken: agencies.running.kit.identityToken(fatherId) },
        { role: 'MOTHER', identityToken: agencies.running.kit.identityToken(motherId) },
        { role: 'GUARDIAN' },
      ],
      topics: ['IDENTITY', 'SENTENCE', 'OUT_OF_CONTACT', 'DEATH', 'DISABILITY', 'DIBAO', 'OTHER_BENEFITS', 'HOUSEHOLD_REGISTRATION'],
    },
  });

  beforeAll(async () => {
    agencies = await bootForTest(agenciesSubgraph(), { dialect, bus, policyReleases: loadPacks() });
    await bus.subscribe('spec.answers', ['agencies.evidence-answered'], async (event) => void events.push(event));
    const lists = [
      ['licheng-justice', 'SENTENCE', sentenceList],
      ['licheng-court', 'SENTENCE', sentenceList],
      ['licheng-public-security', 'OUT_OF_CONTACT', outOfContactList],
      ['licheng-public-security', 'IDENTITY', identityList],
    ] as const;
    for (const [agencyId, topic, csv] of lists)
      await importAgencyRecords(agencies.running.kit, { agencyId, topic, csv, fileName: `${topic}.csv` });
    const published = bus.publish(request('event-1'));
    await published;
    await agencies.drainEvents();
  });
  afterAll(async () => {
    await agencies?.stop();
    await bus.close();
  });

  const answers = (): EvidenceAnswer[] => events[0]?.data.answers ?? [];
  const answerOf = (role: string, topic: string): { state?: string; facts?: unknown; source?: string } => {
    const found = answers().find((each) => each.subjectRole === role && each.topic === topic);
    return {
      state: found?.state,
      facts: found?.sealed && agencies.running.kit.envelope.open(found.sealed, 'case-1'),
      source: found?.source.agencyId,
    };
  };

  it('answers in the words of the policy, with source, time and evidence id', () => {
    expect(answerOf('FATHER', 'SENTENCE')).toEqual({
      state: 'FOUND',
      facts: { kind: 'SERVING_SENTENCE', termMonths: 48, from: '2024-03-11', until: '2028-03-10' },
      source: 'licheng-court',
    });
    expect(answerOf('MOTHER', 'OUT_OF_CONTACT')).toEqual({
      state: 'FOUND',
      facts: { kind: 'OUT_OF_CONTACT', reportedOn: '2025-06-08', policeResult: true },
      source: 'licheng-public-security',
    });
    expect(answerOf('CHILD', 'IDENTITY').facts).toEqual({ name: '王小雨', sex: 'FEMALE', bornOn: '2015-03-12', ethnicity: '汉族' });
    expect(answerOf('FATHER', 'DEATH')).toEqual({ state: 'NO_DATA', facts: undefined, source: 'licheng-health' });
    for (const answer of answers())
      expect(answer).toMatchObject({ answeredAt: expect.stringMatching(/^2026-03-/), evidenceId: expect.stringMatching(/^[\w-]{36}$/) });
  });

  it('answers every question about whom it can match, and no others', () => {
    const asked = answers().map(({ subjectRole, topic }) => `${subjectRole} ${topic}`);
    expect(new Set(asked).size).toBe(asked.length);
    expect(asked.filter((each) => each.startsWith('GUARDIAN'))).toEqual([]);
    expect(asked.filter((each) => /DIBAO|OTHER_BENEFITS/.test(each))).toEqual([]);
    expect(asked.filter((each) => each.startsWith('CHILD'))).toEqual([
      'CHILD IDENTITY',
      'CHILD HOUSEHOLD_REGISTRATION',
      'CHILD DEATH',
      'CHILD DISABILITY',
      'CHILD SENTENCE',
    ]);
  });

  it('answers once, however often the question is delivered, and a new question anew', async () => {
    await bus.publish(request('event-1'));
    await agencies.drainEvents();
    expect(events).toHaveLength(1);
    await bus.publish(request('event-2'));
    await agencies.drainEvents();
    expect(events).toHaveLength(2);
    const ids = events.flatMap(({ data }) => data.answers.map(({ evidenceId }) => evidenceId));
    expect(new Set(ids).size).toBe(ids.length);
    expect(await agencies.running.database.read.manager.count(EvidenceAnswerRow)).toBe(ids.length);
  });

  it('tells applicants their own registration and nothing else, and keeps no answer of it', async () => {
    const event = request('event-own');
    const subjects = [{ role: 'APPLICANT' as const, identityToken: agencies.running.kit.identityToken(fatherId) }];
    const kept = await agencies.running.database.read.manager.count(EvidenceAnswerRow);
    await bus.publish({
      ...event,
      subject: 'case-own',
      data: { ...event.data, caseId: 'case-own', subjects, topics: ['HOUSEHOLD_REGISTRATION', 'SENTENCE', 'DIBAO'] },
    });
    await agencies.drainEvents();
    const own = events.filter(({ data }) => data.caseId === 'case-own').flatMap(({ data }) => data.answers);
    expect(own.map(({ subjectRole, topic }) => `${subjectRole} ${topic}`)).toEqual(['APPLICANT HOUSEHOLD_REGISTRATION']);
    expect(await agencies.running.database.read.manager.count(EvidenceAnswerRow)).toBe(kept);
  });

  it('says nothing in plain about anybody', () => {
    const text = JSON.stringify(events);
    for (const canary of [fatherId, '王小雨', 'SERVING_SENTENCE', '2028-03-10']) expect(text).not.toContain(canary);
  });
});
