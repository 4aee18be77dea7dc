import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { loadPacks } from '@onething/policy-packs';
import { clockAt, verifyAuditChain } from '@onething/subgraph-kit';
import { bootForTest, dialects, testMariaDbUrl, type TestLocation, type TestSubgraph } from '@onething/subgraph-kit/testing';
import { afterAll, describe, expect, it } from 'vitest';
import type { PaymentsServices } from '../payments-context.ts';
import { paymentsSubgraph } from '../subgraph.ts';
import { brokenInvariants } from '../testing/broken-invariants.ts';
import { FakeBank } from '../testing/fake-bank.ts';
import { RunDesk } from '../testing/run-desk.ts';
import { caseConfirmed, publishAll, standardsRelease } from '../testing/sample-case.ts';

const standards = standardsRelease('210100', 'sample-1', '2026-01-01', [
  { category: 'DE_FACTO_UNSUPPORTED', from: '2026-01', fen: 195_000 },
]);
const payout = {
  method: 'BANK' as const,
  holderKind: 'GUARDIAN' as const,
  holder: '示例人',
  bank: '示例银行',
  accountNumber: '6222000000000008825',
};

/** An empty place for a database. */
function newPlace(): { folder: string; sqliteFile: string; databaseUrl: string } {
  const folder = mkdtempSync(join(tmpdir(), 'onething-test-'));
  const url = new URL(testMariaDbUrl);
  url.pathname = `/kit_${randomUUID().replaceAll('-', '').slice(0, 12)}`;
  return { folder, sqliteFile: join(folder, 'test.sqlite'), databaseUrl: url.href };
}

/** Copies a database that is in use, with its own tool, into an empty place. */
async function restore(source: TestLocation, target: ReturnType<typeof newPlace>): Promise<TestLocation> {
  const { folder, sqliteFile, databaseUrl } = target;
  if (source.sqliteFile) {
    const database = new DatabaseSync(source.sqliteFile, { readOnly: true });
    await backup(database, sqliteFile);
    database.close();
    return { folder, sqliteFile };
  }
  const { hostname, port, username } = new URL(source.databaseUrl!);
  const server = [`--host=${hostname}`, `--port=${port || 3306}`, `--user=${username}`];
  const nameOf = (url: string): string => `${new URL(url).pathname.slice(1)}_payments`;
  const dump = execFileSync('mariadb-dump', [...server, '--single-transaction', nameOf(source.databaseUrl!)], { maxBuffer: 1e9 });
  const create = `CREATE DATABASE ${nameOf(databaseUrl)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`;
  execFileSync('mariadb', [...server, '--execute', create]);
  execFileSync('mariadb', [...server, nameOf(databaseUrl)], { input: dump });
  return { folder, databaseUrl };
}

/** Every row of every table the entities name. */
async function everything({ running: { database } }: TestSubgraph<PaymentsServices>): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const { tableName } of database.read.entityMetadatas) {
    const rows = await database.read.query<object[]>(`SELECT * FROM ${tableName}`);
    tables[tableName] = rows.map((row) => JSON.stringify(row)).toSorted();
  }
  return tables;
}

describe.each(await dialects())('a backup of a running database, restored on %s', (dialect) => {
  const definition = paymentsSubgraph({ bank: new FakeBank(), background: false });
  const common = { clock: clockAt('2026-05-10'), policyReleases: [...loadPacks(), standards] };
  const open: TestSubgraph<PaymentsServices>[] = [];
  afterAll(async () => {
    for (const subgraph of open) await subgraph.stop();
  });

  it('has the same payments, totals, ledger and audit chain, and the next month is paid from it', async () => {
    const original = await bootForTest(definition, { ...common, dialect });
    open.push(original);
    for (let count = 0; count < 3; count += 1) await publishAll(original.bus, [caseConfirmed(original.running.kit, { facts: { payout } })]);
    const desk = new RunDesk(original);
    const paid = await desk.prepare('2026-04');
    await desk.send(paid);
    await original.drainEvents();

    const location = await restore(original.location, newPlace());
    const restored = await bootForTest(definition, { ...common, location, keys: original.keys });
    open.push(restored);
    expect(await everything(restored)).toEqual(await everything(original));
    const chains = await verifyAuditChain(restored.running.database);
    expect(chains).toEqual(await verifyAuditChain(original.running.database));
    expect(chains).toMatchObject({ problems: [], entries: expect.any(Number) });
    expect(chains.entries).toBeGreaterThan(3);

    const again = new RunDesk(restored);
    // The keys of the first desk are remembered by the backup too.
    for (let used = 0; used < 10; used += 1) again.key();
    expect(await again.run(paid)).toMatchObject({ itemCount: 3 });
    await again.send(await again.prepare('2026-05'));
    expect(await brokenInvariants(restored.running.database.read.manager)).toEqual([]);
  });
});
