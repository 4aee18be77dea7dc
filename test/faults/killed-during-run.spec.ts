import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BankMood, type BankSandbox, createBankSandbox } from '@onething/bank-sandbox';
import { InProcessBus } from '@onething/events';
import { httpBank, paymentsSubgraph } from '@onething/payments';
import { brokenInvariants, caseConfirmed, publishAll, standardsRelease } from '@onething/payments/testing';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, readSubgraphKeys, type SerialisedKeys } from '@onething/subgraph-kit';
import { bootForTest, dialects, testKeys, testMariaDbUrl, type TestLocation, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Worker } from './worker.ts';

const today = '2026-04-20';
const month = '2026-04';
const children = 30;
const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
/** Each ends a worker after so many lines; then one may finish. Every step is a line of its own. */
const deathsAfterLines = [1, 2, 3, 5, 8, 2, 1, 2, 1, 2];

describe.each(await dialects())('a payment run whose process is killed at every step, on %s', (dialect) => {
  let bank: BankSandbox;
  let bankUrl: string;
  let location: TestLocation;
  let keys: SerialisedKeys;
  let plan: object;
  const mood = async (wanted: BankMood): Promise<void> =>
    void (await fetch(new URL('mood', bankUrl), { method: 'PUT', body: JSON.stringify({ mood: wanted }) }));
  const open = (background = false): Promise<TestSubgraph<unknown>> => {
    const definition = paymentsSubgraph({ bank: httpBank({ url: bankUrl }), background });
    const bus = new InProcessBus({ delivery: { maxAttempts: 3, firstDelayMs: 5 } });
    const options = { location, bus, keys: readSubgraphKeys(keys), clock: clockAt(today), policyReleases: [...loadPacks(), standards] };
    return bootForTest(definition, options) as Promise<TestSubgraph<unknown>>;
  };

  beforeEach(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'onething-run-'));
    const url = new URL(testMariaDbUrl);
    url.pathname = `/kit_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
    location = dialect === 'sqlite' ? { folder, sqliteFile: join(folder, 'test.sqlite') } : { folder, databaseUrl: url.href };
    keys = testKeys();
    bank = createBankSandbox({ stateFile: join(folder, 'bank.json') });
    bankUrl = await bank.listen();
    plan = { location, keys, bankUrl, today, month };
    const subgraph = await open();
    const payout = {
      method: 'BANK' as const,
      holderKind: 'GUARDIAN' as const,
      holder: '示例人',
      bank: '示例银行',
      accountNumber: '6222000000000008825',
    };
    for (let count = 0; count < children; count += 1)
      await publishAll(subgraph.bus, [caseConfirmed(subgraph.running.kit, { facts: { payout } })]);
    await subgraph.stop({ keep: true });
    await subgraph.bus.close();
  });
  afterEach(() => bank.close());

  /** What must be true at the end, however it went. */
  async function expectPaidOnce(): Promise<void> {
    const subgraph = await open();
    const { manager } = subgraph.running.database.read;
    const broken = await brokenInvariants(manager);
    const [items] = (await manager.query(
      'SELECT COUNT(*) AS settled, COUNT(DISTINCT entitlement_id) AS paid FROM payment_item WHERE state = ?',
      ['SETTLED'],
    )) as Record<string, unknown>[];
    const runs = (await manager.query('SELECT state, item_count AS count FROM payment_run')) as Record<string, unknown>[];
    await subgraph.stop();
    await subgraph.bus.close();
    expect(broken).toEqual([]);
    expect(runs).toEqual([{ state: 'SETTLED', count: children }]);
    expect({ settled: Number(items?.['settled']), paid: Number(items?.['paid']) }).toEqual({ settled: children, paid: children });
  }

  it('pays every child once, also when the bank hangs up after taking the file', async () => {
    await mood('LOSES_ANSWER');
    for (const lines of deathsAfterLines) await new Worker('run-worker', plan).dieAfter(lines);
    const last = new Worker('run-worker', plan);
    expect(await last.exited, last.lines.join('\n')).toBe(0);
    await expectPaidOnce();
  });

  // A file of SQLite belongs to one process.
  if (dialect === 'mariadb')
    it('pays every child once with two workers at it, one of which dies again and again', async () => {
      const steady = new Worker('run-worker', plan);
      for (const lines of [2, 4, 6, 3]) await new Worker('run-worker', plan).dieAfter(lines);
      expect(await steady.exited, steady.lines.join('\n')).toBe(0);
      await expectPaidOnce();
    });
});
