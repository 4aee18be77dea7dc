import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { projectRoot } from '../architecture/source-files.ts';
import { HttpPerson } from '../kit/http-person.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';

const sampleCases = { ONETHING_SAMPLE_CASES: '30' };

interface QueueAnswer {
  caseQueue: { edges: { node: { id: string; number: string; status: string; submittedAt: string; actions: { at: string }[] } }[] };
}

describe('the sample cases of a Monday', () => {
  let platform: Platform;
  beforeAll(async () => {
    platform = await startPlatform({ today: '2026-03-10', environment: sampleCases });
  });
  afterAll(() => platform?.remove());

  /** Steps that were played so far. */
  const played = (): string[] => {
    const file = join(platform.dataFolder, 'sample-cases.jsonl');
    return existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(1) : [];
  };

  it('are played in the background, go on after a power cut, and leave true histories and no double', async () => {
    await expect.poll(() => played().length, { timeout: 120_000, interval: 100 }).toBeGreaterThan(12);
    await platform.kill();
    const before = played().length;
    await platform.restart(sampleCases);
    await expect.poll(() => platform.output(), { timeout: 170_000, interval: 300 }).toMatch(/sample cases: \d+ are on the desks/);
    const steps = played().map((line) => JSON.parse(line) as { place: number; index: number; caseId?: string; ended?: string });
    expect(steps.length).toBeGreaterThan(before);
    expect(steps.map(({ place }) => place)).toEqual(steps.map((_, place) => place));
    expect(steps.filter(({ ended }) => ended)).toEqual([]);
    const idsOf = Map.groupBy(steps, ({ index }) => index);
    for (const [, own] of idsOf) expect(new Set(own.flatMap(({ caseId }) => caseId ?? [])).size).toBe(1);

    const officer = await new HttpPerson(platform.origin).signIn('licheng-county-officer');
    const { caseQueue } = await officer.get<QueueAnswer>(
      '{ caseQueue(first: 50, filter: { view: ALL_OPEN, handler: ANYBODY }) { edges { node { id number status submittedAt actions { at } } } } }',
    );
    const cases = caseQueue.edges.map(({ node }) => node);
    expect(cases.length).toBeGreaterThan(0);
    expect(new Set(cases.map(({ number }) => number)).size).toBe(cases.length);
    for (const { submittedAt, actions } of cases) {
      expect(submittedAt < '2026-03-10T16:00:00.000Z').toBe(true);
      expect(actions.map(({ at }) => at)).toEqual(actions.map(({ at }) => at).toSorted());
    }
    expect(cases.filter(({ submittedAt }) => submittedAt < '2026-03-09T16:00:00.000Z').length).toBeGreaterThan(0);
  });

  it('leave audit chains that verify, and are not played again', async () => {
    await platform.stop();
    const verify = join(projectRoot, 'packages/subgraph-kit/dist/cli/verify-audit.js');
    const said = execFileSync(process.execPath, [verify, '--sqlite', join(platform.dataFolder, 'children.sqlite')], { encoding: 'utf8' });
    expect(said).toMatch(/, 0 problems/);
    expect(Number(/(\d+) entries/.exec(said)?.[1])).toBeGreaterThan(30);
    const before = played().length;
    await platform.restart(sampleCases);
    expect(played()).toHaveLength(before);
  });
});
