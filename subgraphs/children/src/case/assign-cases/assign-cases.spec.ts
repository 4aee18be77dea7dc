import { asCaller } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';
import type { Caller } from '@onething/subgraph-kit';

interface Row {
  caseId: string;
  assigned: boolean;
  code: string | null;
  message: string | null;
}

describe('giving many cases at once', () => {
  let journey: CaseJourney;
  let ids: string[];
  beforeAll(async () => {
    journey = await CaseJourney.begin();
    ids = [];
    for (const code of [licheng.code, licheng.code, neighbour.code])
      ids.push(await journey.submitted(sampleAnswers({ registeredAt: code }), licheng.county));
    await onDuty(licheng.second);
    await onDuty(neighbour.handler);
    await onDuty(licheng.head);
  }, 60_000);
  afterAll(() => journey.end());

  const onDuty = (caller: Caller) =>
    journey.ask(
      'mutation ($input: ReportForDutyInput!) { reportForDuty(input: $input) { __typename } }',
      { input: { idempotencyKey: randomUUID() } },
      caller,
    );
  const give = async (caller: Caller, caseIds: string[], assignee?: string, key: string = randomUUID()): Promise<Row[]> => {
    const cases = await Promise.all(caseIds.map(async (caseId) => ({ caseId, version: (await journey.versionOf(caseId)) || 1 })));
    return giveExactly(caller, { cases, assignee, idempotencyKey: key });
  };
  const giveExactly = async (caller: Caller, input: Record<string, unknown>): Promise<Row[]> =>
    (
      await journey.ask<{ assignCases: { rows: Row[] } }>(
        'mutation ($input: AssignCasesInput!) { assignCases(input: $input) { ... on AssignedCases { rows { caseId assigned code message } } } }',
        { input },
        caller,
      )
    ).assignCases.rows;
  const handlerOf = async (id: string): Promise<string | undefined> =>
    (
      await journey.ask<{ case: { handler: { subject: string } | null } }>(
        'query ($id: ID!) { case(id: $id) { handler { subject } } }',
        { id },
        licheng.countyOfficer,
      )
    ).case.handler?.subject;

  it('takes each or says why not, and holds nothing up', async () => {
    const [first = '', second = '', foreign = ''] = ids;
    const cases = [
      { caseId: foreign, version: await journey.versionOf(foreign) },
      { caseId: first, version: await journey.versionOf(first) },
      { caseId: second, version: 1 },
      { caseId: 'nothing', version: 1 },
    ];
    const rows = await giveExactly(licheng.handler, { cases, idempotencyKey: randomUUID() });
    expect(rows.map(({ caseId, assigned, code }) => [caseId, assigned, code])).toEqual([
      [foreign, false, 'NOT_FOUND'],
      [first, true, null],
      [second, false, 'CASE_CHANGED_MEANWHILE'],
      ['nothing', false, 'NOT_FOUND'],
    ]);
    expect(rows.filter(({ assigned }) => !assigned).every(({ message }) => (message ?? '').length > 0)).toBe(true);
    expect(await handlerOf(first)).toBe(licheng.handler.subject);
    expect(await handlerOf(second)).toBeUndefined();
  });

  it('gives to a colleague of the place and to nobody who lacks the role, the place or was never there', async () => {
    const [first = '', second = ''] = ids;
    expect((await give(licheng.head, [first, second], licheng.second.subject)).every(({ assigned }) => assigned)).toBe(true);
    expect(await handlerOf(first)).toBe(licheng.second.subject);
    for (const nobody of [licheng.head.subject, neighbour.handler.subject, 'unknown', guardian.subject]) {
      expect((await give(licheng.handler, [first], nobody))[0]).toMatchObject({ assigned: false, code: 'ASSIGNEE_LACKS_ROLE' });
    }
    expect((await give(licheng.head, [first]))[0]).toMatchObject({ code: 'ASSIGNEE_LACKS_ROLE' });
    expect((await give(licheng.countyOfficer, [first]))[0]).toMatchObject({ code: 'CASE_NOT_IN_THIS_STEP' });
    expect(await handlerOf(first)).toBe(licheng.second.subject);
  });

  it('goes on where it stopped when it is sent again, without a second effect', async () => {
    const [first = '', second = ''] = ids;
    const cases = [first, second].map(async (caseId) => ({ caseId, version: await journey.versionOf(caseId) }));
    const input = { cases: await Promise.all(cases), idempotencyKey: randomUUID() };
    await giveExactly(licheng.handler, { ...input, cases: input.cases.slice(0, 1) });
    const version = await journey.versionOf(first);
    expect((await giveExactly(licheng.handler, input)).map(({ assigned }) => assigned)).toEqual([true, true]);
    expect(await journey.versionOf(first)).toBe(version);
    expect(await handlerOf(second)).toBe(licheng.handler.subject);
  });

  it('is for staff who work on cases, and for no more than a hundred', async () => {
    await expect(give(guardian, ids)).rejects.toThrow('FORBIDDEN');
    await expect(give(asCaller('STAFF', [['administrator', '370000']]), ids)).rejects.toThrow('FORBIDDEN');
    await expect(giveExactly(licheng.handler, { cases: [], idempotencyKey: randomUUID() })).rejects.toThrow('BAD_INPUT');
    const many = Array.from({ length: 101 }, () => ({ caseId: ids[0], version: 1 }));
    await expect(giveExactly(licheng.handler, { cases: many, idempotencyKey: randomUUID() })).rejects.toThrow('BAD_INPUT');
  });
});
