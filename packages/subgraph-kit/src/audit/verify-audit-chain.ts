import { createReadStream, existsSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { MoreThan } from 'typeorm';
import type { Database } from '../database/database.ts';
import { AuditChain, AuditEntry } from './audit-entry.entity.ts';
import { firstPreviousHash, hashAuditEntry } from './hash-audit-entry.ts';

/** What is wrong with a chain, at which entry. */
export interface AuditProblem {
  jurisdictionCode: string;
  sequence: number;
  problem: 'CHANGED' | 'MISSING' | 'BROKEN_LINK' | 'HEAD_DIFFERS' | 'CHECKPOINT_DIFFERS' | 'CHECKPOINT_BEYOND_END';
}

/** What the verifier found. */
export interface AuditVerification {
  chains: number;
  entries: number;
  checkpoints: number;
  problems: AuditProblem[];
}

const batchSize = 1_000;

/**
 * Recomputes every chain and compares it with its head and with the checkpoints noted outside the database.
 * Without the checkpoints a chain that was rewritten or cut off as a whole cannot be told from a true one.
 */
export async function verifyAuditChain(database: Database, checkpointFile?: string): Promise<AuditVerification> {
  const checkpoints = await readCheckpoints(checkpointFile);
  const heads = await database.read.manager.find(AuditChain, { order: { jurisdictionCode: 'ASC' } });
  const codes = new Set([
    ...heads.map(({ jurisdictionCode }) => jurisdictionCode),
    ...checkpoints.keys(),
    ...(await codesOfEntries(database)),
  ]);
  const result: AuditVerification = { chains: codes.size, entries: 0, checkpoints: 0, problems: [] };
  for (const code of codes) {
    const head = heads.find(({ jurisdictionCode }) => jurisdictionCode === code);
    const noted = checkpoints.get(code) ?? new Map<number, string>();
    result.checkpoints += noted.size;
    result.entries += await verifyChain(database, code, head, noted, result.problems);
  }
  return result;
}

async function verifyChain(
  database: Database,
  jurisdictionCode: string,
  head: AuditChain | undefined,
  noted: ReadonlyMap<number, string>,
  problems: AuditProblem[],
): Promise<number> {
  let sequence = 0;
  let previousHash = firstPreviousHash;
  const report = (problem: AuditProblem['problem'], at: number): void => void problems.push({ jurisdictionCode, sequence: at, problem });
  for (;;) {
    const entries = await database.read.manager.find(AuditEntry, {
      where: { jurisdictionCode, sequence: MoreThan(sequence) },
      order: { sequence: 'ASC' },
      take: batchSize,
    });
    for (const entry of entries) {
      if (entry.sequence !== sequence + 1) report('MISSING', sequence + 1);
      else if (entry.previousHash !== previousHash) report('BROKEN_LINK', entry.sequence);
      if (hashAuditEntry(entry) !== entry.hash) report('CHANGED', entry.sequence);
      const checkpoint = noted.get(entry.sequence);
      if (checkpoint !== undefined && checkpoint !== entry.hash) report('CHECKPOINT_DIFFERS', entry.sequence);
      sequence = entry.sequence;
      previousHash = entry.hash;
    }
    if (entries.length < batchSize) break;
  }
  if (!head || head.sequence !== sequence || head.hash !== previousHash) report('HEAD_DIFFERS', sequence);
  const last = Math.max(0, ...noted.keys());
  if (last > sequence) report('CHECKPOINT_BEYOND_END', last);
  return sequence;
}

async function codesOfEntries(database: Database): Promise<string[]> {
  const rows = await database.read.manager
    .createQueryBuilder(AuditEntry, 'entry')
    .select('entry.jurisdictionCode', 'code')
    .distinct()
    .getRawMany<{ code: string }>();
  return rows.map(({ code }) => code);
}

/** Heads noted, by jurisdiction and sequence. A half-written last line is left out. */
async function readCheckpoints(file: string | undefined): Promise<Map<string, Map<number, string>>> {
  const checkpoints = new Map<string, Map<number, string>>();
  if (!file || !existsSync(file)) return checkpoints;
  for await (const line of createInterface({ input: createReadStream(file, 'utf8'), crlfDelay: Infinity })) {
    const head = parseHead(line);
    if (!head) continue;
    const chain = checkpoints.get(head.jurisdictionCode) ?? new Map<number, string>();
    checkpoints.set(head.jurisdictionCode, chain.set(head.sequence, head.hash));
  }
  return checkpoints;
}

function parseHead(line: string): { jurisdictionCode: string; sequence: number; hash: string } | undefined {
  try {
    return JSON.parse(line) as { jurisdictionCode: string; sequence: number; hash: string };
  } catch {
    return undefined;
  }
}
