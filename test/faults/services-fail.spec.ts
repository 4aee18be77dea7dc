import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { createConnection } from 'mysql2/promise';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { accepted, prepareDecision, readCase, verify } from '../kit/case-steps.ts';
import type { StepAnswer } from '../kit/case-steps.ts';
import { applied, policySays } from '../kit/journeys.ts';
import type { Cast } from '../kit/journeys.ts';
import { startPlatform } from '../kit/platform.ts';
import type { Platform } from '../kit/platform.ts';
import { storedTables } from '../kit/stored-rows.ts';

/** A subgraph is given up after three seconds and the page comes without it; the rest is what a busy machine may take. */
const answersWithinMilliseconds = 10_000;
const patience = { timeout: 60_000, interval: 200 };

/** The process of a platform that runs this entry, e.g. `gateway/dist/main.js`. */
function processOf({ dataFolder }: Platform, entry: string): number {
  const found = readdirSync('/proc').find((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      const isEntry = readFileSync(`/proc/${name}/cmdline`, 'utf8')
        .split('\0')
        .some((word) => word.endsWith(`/${entry}`));
      return isEntry && readFileSync(`/proc/${name}/environ`, 'utf8').split('\0').includes(`ONETHING_DATA=${dataFolder}`);
    } catch {
      return false;
    }
  });
  if (!found) throw new Error(`No process runs ${entry}`);
  return Number(found);
}

/** Cuts every connection to the platform's databases, as a restart of the server does. Returns how many there were. */
async function cutConnections({ origin }: Platform): Promise<number> {
  const server = await createConnection(process.env.DATABASE_URL?.replace(/\/[^/]*$/, '/mysql') ?? 'mysql://root@127.0.0.1:3306/mysql');
  const [rows] = await server.query('SELECT id FROM information_schema.processlist WHERE db LIKE ?', [
    `journey\\_${new URL(origin).port}\\_%`,
  ]);
  for (const { id } of rows as { id: number }[]) await server.query(`KILL CONNECTION ${id}`).catch(() => undefined);
  await server.end();
  return (rows as object[]).length;
}

// One platform for all, each service a process of its own on MariaDB.
describe('a service that fails under the running platform', () => {
  let platform: Platform;
  let cast: Cast;
  beforeAll(async () => {
    platform = await startPlatform({ shape: 'split', today: '2026-03-10' });
    cast = await applied(platform.origin, 'licheng', 'licheng-confirmed');
    await policySays(cast, 'ELIGIBLE');
    await verify(cast.handler, cast.head, cast.caseId);
    accepted(await prepareDecision(cast.countyHandler, cast.caseId, 'CONFIRM'));
  }, 400_000);
  afterAll(() => platform?.remove());

  const ask = () =>
    cast.countyHandler.ask<{ case: { status: string } }>('query ($id: ID!) { case(id: $id) { id status entitlement { state } } }', {
      id: cast.caseId,
    });
  const expectWhole = () =>
    vi.waitFor(async () => expect(await ask()).toMatchObject({ data: { case: { status: 'DECISION_PREPARED' } } }), patience);

  /** The page without what payments would say, soon. */
  async function expectPartial(): Promise<void> {
    const startedAt = performance.now();
    const answer = await ask();
    expect(performance.now() - startedAt).toBeLessThan(answersWithinMilliseconds);
    expect(answer.data?.case.status).toBe('DECISION_PREPARED');
    expect(answer.errors?.map(({ extensions }) => extensions?.code)).toEqual(['INTERNAL']);
  }

  it('frozen, leaves the rest of the page, and all of it once it thaws', async () => {
    expect((await ask()).errors).toBeUndefined();
    const payments = processOf(platform, 'subgraphs/payments/dist/main.js');
    process.kill(payments, 'SIGSTOP');
    try {
      await expectPartial();
    } finally {
      process.kill(payments, 'SIGCONT');
    }
    await vi.waitFor(async () => expect((await ask()).errors).toBeUndefined(), patience);
  });

  it('the identity provider: who is signed in goes on', async () => {
    const identity = processOf(platform, 'infra/identity/dist/main.js');
    process.kill(identity, 'SIGSTOP');
    try {
      expect((await ask()).errors).toBeUndefined();
      expect(await cast.countyHandler.session()).toMatchObject({ signedIn: true });
    } finally {
      process.kill(identity, 'SIGCONT');
    }
  });

  it('the database, which cuts every connection under a burst of requests: the next ones get new connections', async () => {
    const burst = Array.from({ length: 12 }, () => ask());
    expect(await cutConnections(platform)).toBeGreaterThan(5);
    const answers = await Promise.all(burst);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    await vi.waitFor(async () => expect((await ask()).errors).toBeUndefined(), patience);
  });

  it('killed, leaves the rest of the page, and all of it after a restart', async () => {
    // Else the launcher would end the others too.
    process.kill(processOf(platform, 'infra/standalone/dist/split.js'), 'SIGSTOP');
    process.kill(processOf(platform, 'subgraphs/payments/dist/main.js'), 'SIGKILL');
    await expectPartial();
    await platform.kill();
    await platform.restart();
    await expectWhole();
    expect((await ask()).errors).toBeUndefined();
  });

  it('the gateway, killed in the middle of a signature: the same key gives the one result, another body a conflict', async () => {
    const { version } = (await readCase(cast.countyConfirmer, cast.caseId))!;
    const sign = { caseId: cast.caseId, version, idempotencyKey: randomUUID() };
    const children = processOf(platform, 'subgraphs/children/dist/main.js');
    process.kill(children, 'SIGSTOP');
    const cutOff = cast.countyConfirmer.run('signDecision', sign).then(
      () => 'answered',
      () => 'cut off',
    );
    // On its way to the subgraph, which has not taken it yet.
    await new Promise((resolve) => setTimeout(resolve, 500));
    process.kill(processOf(platform, 'gateway/dist/main.js'), 'SIGKILL');
    process.kill(children, 'SIGCONT');
    expect(await cutOff).toBe('cut off');
    await platform.stop();
    await platform.restart();

    const retried: StepAnswer = await cast.countyConfirmer.run('signDecision', sign);
    expect(accepted(retried).status).toBe('CONFIRMED');
    expect((await cast.countyConfirmer.run<StepAnswer>('signDecision', sign)).version).toBe(retried.version);
    const other = await cast.countyConfirmer.ask('mutation ($input: SignDecisionInput!) { signDecision(input: $input) { __typename } }', {
      input: { ...sign, version: version + 1 },
    });
    expect(other.errors?.map(({ extensions }) => extensions?.code)).toEqual(['CONFLICT']);
    await vi.waitFor(async () => expect((await ask()).data).toMatchObject({ case: { entitlement: { state: 'ESTABLISHED' } } }), patience);
    const audit = (await storedTables(platform)).find(({ database, table }) => database === 'children' && table === 'audit_entry')!.rows;
    expect(audit.filter((row) => row['subject'] === cast.caseId && row['action'] === 'confirm-case')).toHaveLength(1);
  });
});
