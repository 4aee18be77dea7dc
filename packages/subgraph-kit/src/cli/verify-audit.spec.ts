import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { bootForTest, dialects } from '../testing/index.ts';
import { letters } from '../toy/letters.subgraph.ts';

const run = (...args: string[]): { status: number | null; stdout: string } =>
  spawnSync(
    process.execPath,
    ['--conditions=source', '--import', '@oxc-node/core/register', join(import.meta.dirname, 'verify-audit.ts'), ...args],
    {
      encoding: 'utf8',
      cwd: join(import.meta.dirname, '../../../..'),
    },
  );

it.each(await dialects())('the verifier works offline on %s, and fails when a chain is broken', async (dialect) => {
  const toy = await bootForTest(letters, { dialect, auditCheckpointFile: undefined });
  for (let count = 0; count < 2; count += 1) {
    await toy.running.database.transact((manager) =>
      toy.running.kit.audit.append(manager, { jurisdictionCode: '370112', actor: 'a', action: 'b', subject: 'c' }),
    );
  }
  const { sqliteFile, databaseUrl } = toy.location;
  const args = sqliteFile ? ['--sqlite', sqliteFile] : ['--database-url', databaseUrl as string, '--name', 'letters'];
  expect(run(...args)).toMatchObject({ status: 0, stdout: '1 chains, 2 entries, 0 checkpoints, 0 problems\n' });
  await toy.running.database.transact((manager) => manager.query(`UPDATE audit_entry SET actor = 'x' WHERE sequence = 1`));
  expect(run(...args)).toMatchObject({ status: 1, stdout: expect.stringContaining('370112 entry 1: CHANGED') });
  expect(run('--name', 'letters').status).toBe(2);
  await toy.stop();
});
