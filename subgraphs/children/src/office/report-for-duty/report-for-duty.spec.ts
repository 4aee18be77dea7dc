import { asCaller } from '@onething/subgraph-kit/testing';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../../testing/case-journey.ts';
import { sampleAnswers } from '../../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../../testing/sample-people.ts';
import type { Caller } from '@onething/subgraph-kit';

describe('an officer at the workbench', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
  });
  afterAll(() => journey.end());

  const report = async (caller: Caller): Promise<number> =>
    (
      await journey.ask<{ reportForDuty: { releasedCases: number } }>(
        'mutation ($input: ReportForDutyInput!) { reportForDuty(input: $input) { ... on DutyReport { releasedCases } } }',
        { input: { idempotencyKey: randomUUID() } },
        caller,
      )
    ).reportForDuty.releasedCases;
  const colleagues = async (caller: Caller): Promise<string[]> =>
    (await journey.ask<{ assignableOfficers: { id: string }[] }>('{ assignableOfficers { id } }', {}, caller)).assignableOfficers.map(
      ({ id }) => id,
    );

  it('becomes known to colleagues of the place, heads and others do not handle cases', async () => {
    expect(await colleagues(licheng.handler)).toEqual([]);
    for (const caller of [licheng.handler, licheng.second, licheng.head, neighbour.handler, licheng.countyOfficer])
      expect(await report(caller)).toBe(0);
    expect((await colleagues(licheng.head)).toSorted()).toEqual(
      [licheng.handler.subject, licheng.second.subject, licheng.countyOfficer.subject].toSorted(),
    );
    expect(await colleagues(licheng.countyOfficer)).toContain(neighbour.handler.subject);
    await expect(report(guardian)).rejects.toThrow('FORBIDDEN');
  });

  it('who moved to another township leaves the cases of the old one to the pool and finds none of them', async () => {
    const id = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', id, licheng.handler);
    const moved = asCaller('STAFF', [['townshipOfficer', neighbour.code]], {
      subject: licheng.handler.subject,
      name: licheng.handler.name,
    });
    const version = await journey.versionOf(id);
    await expect(
      journey.act('recordFinding', id, moved, { path: 'mother.missing.confirmed', value: true, basis: 'VISIT' }),
    ).rejects.toThrow(/NOT_FOUND|BAD_INPUT/);
    expect(await journey.ask('query ($id: ID!) { case(id: $id) { id } }', { id }, moved)).toEqual({ case: null });
    expect(await report(moved)).toBe(1);
    expect(await report(moved)).toBe(0);
    expect(await journey.versionOf(id)).toBe(version + 1);
    const { case: found } = await journey.ask<{ case: { handler: unknown; actions: { kind: string; actor: string }[] } }>(
      'query ($id: ID!) { case(id: $id) { handler { subject } actions { kind actor } } }',
      { id },
      licheng.second,
    );
    expect(found.handler).toBeNull();
    expect(found.actions.at(-1)).toEqual({ kind: 'RELEASE', actor: 'SYSTEM' });
    expect(await journey.act('assignCase', id, licheng.second)).toMatchObject({ __typename: 'Case' });
  });
});
