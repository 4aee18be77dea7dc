import type { CloudEvent, EvidenceSubject } from '@onething/events';
import { InProcessBus } from '@onething/events';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, verifyAuditChain } from '@onething/subgraph-kit';
import { asCaller, bootForTest, dialects, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { hardshipSubgraph } from '../../subgraph.ts';
import { childId, county, grandmotherId, listOf, motherId, sampleRows, siblingId, strangerId } from '../../testing/sample-lists.ts';

type Topics = CloudEvent<'children.evidence-requested'>['data']['topics'];
const packs = loadPacks();
const mutation = 'mutation ($input: ImportHouseholdRecordsInput!) { importHouseholdRecords(input: $input) { ... on Refusal { code } } }';

describe.each(await dialects())('answering what a case asks on %s', (dialect) => {
  let subgraph: TestSubgraph;
  let bus: InProcessBus;
  let count = 0;
  const events: CloudEvent<'hardship.evidence-answered'>[] = [];

  const load = async (rows: string[], jurisdictionCode = county): Promise<void> => {
    const input = { csv: listOf(...rows), fileName: 'list.csv', jurisdictionCode, idempotencyKey: `evidence-list-${(count += 1)}` };
    const { data, errors } = await subgraph.execute(mutation, { input }, asCaller('STAFF', [['agencyClerk', jurisdictionCode]]));
    expect([data, errors]).toEqual([{ importHouseholdRecords: {} }, undefined]);
  };
  const request = (
    residentIds: Partial<Record<EvidenceSubject['role'], string>>,
    topics: Topics,
    caseId: string,
  ): CloudEvent<'children.application-submitted'> => ({
    specversion: '1.0',
    id: `event-${caseId}`,
    source: '/subgraphs/children',
    type: 'children.application-submitted',
    subject: caseId,
    time: '2026-03-10T01:00:00.000Z',
    datacontenttype: 'application/json',
    data: {
      caseId,
      jurisdictionCode: county,
      subjects: Object.entries(residentIds).map(([role, id]) => ({
        role: role as EvidenceSubject['role'],
        identityToken: subgraph.running.kit.identityToken(id),
      })),
      topics,
    },
  });
  const ask = async (
    residentIds: Partial<Record<EvidenceSubject['role'], string>>,
    topics: Topics = ['IDENTITY', 'DIBAO', 'OTHER_BENEFITS'],
  ): Promise<unknown[]> => {
    const caseId = `case-${(count += 1)}`;
    await bus.publish(request(residentIds, topics, caseId));
    await subgraph.drainEvents();
    const answers = events.filter(({ data }) => data.caseId === caseId).flatMap(({ data }) => data.answers);
    return answers.map(({ subjectRole, topic, state, sealed, source }) => [
      `${subjectRole} ${topic}`,
      state,
      source.agencyId,
      sealed === undefined ? null : subgraph.running.kit.envelope.open(sealed, caseId),
    ]);
  };
  const household = async (residentIds: Parameters<typeof ask>[0]): Promise<unknown> => (await ask(residentIds, ['DIBAO']))[0];
  const none = ['HOUSEHOLD DIBAO', 'FOUND', 'licheng-civil-affairs', { hardshipClass: 'NONE' }];
  const unknown = ['HOUSEHOLD DIBAO', 'NO_DATA', 'licheng-civil-affairs', null];

  beforeEach(async () => {
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    subgraph = await bootForTest(hardshipSubgraph(), { dialect, bus, policyReleases: packs });
    await bus.subscribe('spec', ['hardship.evidence-answered'], async (event) => void events.push(event));
  });
  afterEach(async () => {
    await subgraph?.stop();
    await bus.close();
    events.length = 0;
  });

  it('says nothing before a register is loaded', async () => {
    expect(await ask({ CHILD: childId })).toEqual([unknown, ['CHILD OTHER_BENEFITS', 'NO_DATA', 'licheng-civil-affairs', null]]);
    expect(await ask({ CHILD: childId }, ['IDENTITY'])).toEqual([]);
  });

  it("answers with the child's household and allowances in the policy's words, sealed for the case", async () => {
    await load([...sampleRows, `,重度残疾人护理补贴,示例孩子,${childId},,,80,2020-01,2026-02`]);
    expect(await ask({ CHILD: childId, MOTHER: motherId, GUARDIAN: grandmotherId })).toEqual([
      ['HOUSEHOLD DIBAO', 'FOUND', 'licheng-civil-affairs', { hardshipClass: 'DIBAO', householdFen: 135_000, members: 2, from: '2024-07' }],
      [
        'CHILD OTHER_BENEFITS',
        'FOUND',
        'licheng-civil-affairs',
        { otherBenefits: [{ kind: 'DISABLED_LIVING', fen: 12_050, from: '2025-01' }] },
      ],
    ]);
    const [event] = events;
    expect(JSON.stringify(event)).not.toMatch(new RegExp([childId, '135000', 'DISABLED', 'hardshipClass'].join('|')));
    expect(event?.data.answers[0]).toMatchObject({
      source: { kind: 'CIVIL_AFFAIRS', agencyName: { zh: '济南市历城区民政局' } },
      answeredAt: expect.stringMatching(/^2026-03-10T|^2026-03-09T/),
    });
    expect((await verifyAuditChain(subgraph.running.database)).problems).toEqual([]);
    expect(await subgraph.running.database.read.query("SELECT * FROM audit_entry WHERE action = 'answer-evidence'")).toHaveLength(1);
  });

  it('says "not on the registers" of a stranger, and only when the register vouches for it', async () => {
    await load(sampleRows);
    expect(await ask({ CHILD: strangerId })).toEqual([
      none,
      ['CHILD OTHER_BENEFITS', 'FOUND', 'licheng-civil-affairs', { otherBenefits: [] }],
    ]);
    await load([`3,低保,示例,${siblingId.slice(1)},户主,1,600,2025-01,`, `4,低保,示例,${siblingId},户主,1,600,2025-01,`]);
    expect(await household({ CHILD: strangerId })).toEqual(unknown);
    await load([`4,低保,示例,${siblingId},户主,1,650,2025-01,`]);
    expect(await household({ CHILD: strangerId })).toEqual(none);
    await load([`4,低保,示例,${siblingId},户主,2,650,2025-02,`]);
    expect(await household({ CHILD: strangerId })).toEqual(unknown);
  });

  it('tells a case again when a list brings something new about its people, and nothing to anybody else', async () => {
    await load(sampleRows);
    await ask({ CHILD: childId, GUARDIAN: grandmotherId });
    await ask({ CHILD: strangerId });
    await ask({ APPLICANT: grandmotherId }, ['DIBAO']);
    const again = async (rows: string[]): Promise<unknown[]> => {
      events.length = 0;
      await load(rows);
      await subgraph.drainEvents();
      return events.flatMap(({ data }) =>
        data.answers.map(({ topic, sealed }) => [
          data.caseId,
          topic,
          sealed === undefined ? null : subgraph.running.kit.envelope.open(sealed, data.caseId),
        ]),
      );
    };
    const concerned = `case-${count - 2}`;
    expect(await again([`,困难残疾人生活补贴,示例孩子,${childId},,,130,2026-03,`])).toEqual([
      [concerned, 'OTHER_BENEFITS', { otherBenefits: [{ kind: 'DISABLED_LIVING', fen: 13_000, from: '2026-03' }] }],
    ]);
    expect(await again([`LC-0001,低保,示例孩子,${childId},孙子女,2,1350,2024-07,2026-02`])).toEqual([
      [concerned, 'DIBAO', { hardshipClass: 'NONE' }],
    ]);
    expect(await again([`LC-0001,低保,示例孩子,${childId},孙子女,2,1350,2024-07,2026-02`])).toEqual([]);
  });

  it('assumes nothing when only a parent or guardian is on a register', async () => {
    await load(sampleRows);
    expect(await household({ CHILD: strangerId, MOTHER: motherId })).toEqual(unknown);
    expect(await household({ CHILD: strangerId, GUARDIAN: grandmotherId })).toEqual(unknown);
    expect(await household({ GUARDIAN: grandmotherId })).toEqual(unknown);
    expect(await household({ MOTHER: strangerId })).toEqual(unknown);
  });

  it('tells applicants the household they are named in themselves, and nothing where they are in none', async () => {
    await load(sampleRows);
    const own = ['APPLICANT DIBAO', 'FOUND', 'licheng-civil-affairs', { hardshipClass: 'DIBAO' }];
    expect(await household({ APPLICANT: childId })).toMatchObject(own);
    expect(await household({ APPLICANT: strangerId })).toEqual(['APPLICANT DIBAO', 'NO_DATA', 'licheng-civil-affairs', null]);
    expect(await ask({ APPLICANT: childId }, ['DIBAO'])).toHaveLength(1);
  });

  it('goes by the month: a household that ended or has not begun does not count', async () => {
    const row = (from: string, until: string): string[] => [`1,低保,示例孩子,${childId},户主,1,600,${from},${until}`];
    await load(row('2025-01', '2026-02'));
    expect(await household({ CHILD: childId })).toEqual(none);
    await load(row('2025-01', '2026-03'));
    expect(await household({ CHILD: childId })).toMatchObject([
      'HOUSEHOLD DIBAO',
      'FOUND',
      'licheng-civil-affairs',
      { hardshipClass: 'DIBAO' },
    ]);
    await load(row('2026-04', ''));
    expect(await household({ CHILD: childId })).toMatchObject([{}, 'FOUND', {}, { hardshipClass: 'DIBAO', from: '2025-01' }]);
  });

  it("names the county whose register answers, and asks the case's own county first", async () => {
    await load([`9,特困,示例孩子,${childId},户主,1,900,2025-06,`], '210106');
    expect(await household({ CHILD: childId })).toEqual([
      'HOUSEHOLD DIBAO',
      'FOUND',
      'shenyang-civil-affairs',
      { hardshipClass: 'TEKUN', householdFen: 90_000, members: 1, from: '2025-06' },
    ]);
    await load(sampleRows);
    expect(await household({ CHILD: childId })).toMatchObject([{}, 'FOUND', 'licheng-civil-affairs', { hardshipClass: 'DIBAO' }]);
  });

  it('answers a request that is delivered twice once', async () => {
    await load(sampleRows);
    const event = request({ CHILD: childId }, ['DIBAO'], 'case-twice');
    await bus.publish(event);
    await bus.publish(event);
    await subgraph.drainEvents();
    expect(events.filter(({ data }) => data.caseId === 'case-twice')).toHaveLength(1);
  });

  it('answers as of the day it is asked', async () => {
    await load([`1,低保,示例孩子,${childId},户主,1,600,2025-01,2026-03`]);
    const { location, keys } = subgraph;
    await subgraph.stop({ keep: true });
    await bus.close();
    bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    await bus.subscribe('spec', ['hardship.evidence-answered'], async (event) => void events.push(event));
    subgraph = await bootForTest(hardshipSubgraph(), { bus, location, keys, clock: clockAt('2026-04-01') });
    expect(await household({ CHILD: childId })).toEqual(none);
  });
});
