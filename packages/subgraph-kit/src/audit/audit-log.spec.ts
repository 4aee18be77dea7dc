import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { letters } from '../toy/letters.subgraph.ts';
import { bootForTest, dialects, type TestSubgraph } from '../testing/index.ts';
import { AuditChain, AuditEntry } from './audit-entry.entity.ts';
import { verifyAuditChain } from './verify-audit-chain.ts';

describe.each(await dialects())('the audit log on %s', (dialect) => {
  let toy: TestSubgraph;
  let folder: string;
  let checkpointFile: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'audit-'));
    checkpointFile = join(folder, 'audit.jsonl');
    toy = await bootForTest(letters, { dialect, auditCheckpointFile: checkpointFile });
  });
  afterEach(async () => {
    await toy.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const append = (jurisdictionCode: string, action = 'look') =>
    toy.running.database.transact((manager) =>
      toy.running.kit.audit.append(manager, { jurisdictionCode, actor: 'staff:1', action, subject: 'case', details: { b: 1, a: '二' } }),
    );
  const problems = async () => (await verifyAuditChain(toy.running.database, checkpointFile)).problems;
  const write = (statement: string, parameters: unknown[] = []) =>
    toy.running.database.transact((manager) => manager.query(statement, parameters));

  it('chains each jurisdiction by itself, also when many write at once', async () => {
    await Promise.all(Array.from({ length: 24 }, (_, index) => append(index % 2 ? '370112' : '210106')));
    expect(await verifyAuditChain(toy.running.database)).toMatchObject({ chains: 2, entries: 24, problems: [] });
    const sequences = (
      await toy.running.database.read.manager.find(AuditEntry, { where: { jurisdictionCode: '370112' }, order: { sequence: 'ASC' } })
    ).map(({ sequence }) => sequence);
    expect(sequences).toEqual(Array.from({ length: 12 }, (_, index) => index + 1));
  });

  it('leaves no entry of an act that was rolled back', async () => {
    await append('370112');
    await expect(
      toy.running.database.transact(async (manager) => {
        await toy.running.kit.audit.append(manager, { jurisdictionCode: '370112', actor: 'a', action: 'b', subject: 'c' });
        throw new Error('no');
      }),
    ).rejects.toThrow('no');
    expect(await verifyAuditChain(toy.running.database)).toMatchObject({ entries: 1, problems: [] });
  });

  it('notices a changed, a removed and a slipped-in entry', async () => {
    for (let count = 0; count < 5; count += 1) await append('370112');
    await write(`UPDATE audit_entry SET reason = 'other' WHERE sequence = 2`);
    expect(await problems()).toEqual([{ jurisdictionCode: '370112', sequence: 2, problem: 'CHANGED' }]);
    await write(`UPDATE audit_entry SET reason = NULL WHERE sequence = 2`);
    expect(await problems()).toEqual([]);
    await write(`DELETE FROM audit_entry WHERE sequence = 3`);
    expect(await problems()).toEqual([{ jurisdictionCode: '370112', sequence: 3, problem: 'MISSING' }]);
  });

  it('notices a chain cut off or rewritten as a whole by the checkpoints outside the database', async () => {
    for (let count = 0; count < 3; count += 1) await append('370112');
    await toy.stop({ keep: true });
    toy = await bootForTest(letters, { dialect, location: toy.location, auditCheckpointFile: checkpointFile });
    expect(await problems()).toEqual([]);
    await write(`DELETE FROM audit_entry WHERE sequence = 3`);
    const [second] = await toy.running.database.read.manager.find(AuditEntry, { where: { sequence: 2 } });
    await toy.running.database.transact((manager) =>
      manager.update(AuditChain, { jurisdictionCode: '370112' }, { sequence: 2, hash: second!.hash }),
    );
    expect(await verifyAuditChain(toy.running.database)).toMatchObject({ problems: [] });
    expect(await problems()).toEqual([{ jurisdictionCode: '370112', sequence: 3, problem: 'CHECKPOINT_BEYOND_END' }]);
  });

  it('notices whatever single column of whatever entry is changed', async () => {
    for (let count = 0; count < 4; count += 1) await append('370112');
    const columns = ['at', 'actor', 'action', 'subject', 'reason', 'details', 'hash', 'previous_hash'] as const;
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(...columns),
        fc.string({ minLength: 1, maxLength: 20, unit: 'grapheme-ascii' }),
        async (sequence, column, value) => {
          const [{ old }] = (await toy.running.database.read.query(
            `SELECT ${column} AS old FROM audit_entry WHERE sequence = ${sequence}`,
          )) as [{ old: string }];
          await write(`UPDATE audit_entry SET ${column} = ? WHERE sequence = ${sequence}`, [value]);
          const found = await problems();
          await write(`UPDATE audit_entry SET ${column} = ? WHERE sequence = ${sequence}`, [old]);
          expect(value === old || found.length > 0).toBe(true);
        },
      ),
      { numRuns: 25 },
    );
    expect(await problems()).toEqual([]);
  });
});
