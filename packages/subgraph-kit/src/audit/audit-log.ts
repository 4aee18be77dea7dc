import type { EntityManager } from 'typeorm';
import type { Clock } from '../time/clock.ts';
import type { Ids } from '../time/ids.ts';
import { AuditChain, AuditEntry } from './audit-entry.entity.ts';
import { firstPreviousHash, hashAuditEntry } from './hash-audit-entry.ts';
import { canonicalJson } from '@onething/policy';

/** An act as a use case states it. */
export interface AuditDraft {
  /** Jurisdiction whose chain it joins: the county of the case; `000000` where there is none. */
  jurisdictionCode: string;
  /** Subject of the caller, or `system:<subgraph>`. */
  actor: string;
  action: string;
  /** Id of the thing it was done to. */
  subject: string;
  reason?: string;
  /** Ids and codes only. */
  details?: Record<string, unknown>;
}

/** Where chain heads are noted outside the database. */
export interface AuditCheckpoints {
  note(head: { jurisdictionCode: string; sequence: number; hash: string; at: string }): void;
}

/** Append-only record, hash-chained per jurisdiction: an entry that is changed, removed or slipped in breaks the chain. */
export class AuditLog {
  readonly #clock: Clock;
  readonly #ids: Ids;
  readonly #noteAfterCommit: (head: Parameters<AuditCheckpoints['note']>[0]) => void;

  constructor(clock: Clock, ids: Ids, noteAfterCommit: (head: Parameters<AuditCheckpoints['note']>[0]) => void) {
    this.#clock = clock;
    this.#ids = ids;
    this.#noteAfterCommit = noteAfterCommit;
  }

  /** Adds an entry in the unit of work of `manager`: it stands if and only if the act stands. */
  async append(manager: EntityManager, draft: AuditDraft): Promise<AuditEntry> {
    const head = await lockedHead(manager, draft.jurisdictionCode);
    const entry = Object.assign(new AuditEntry(), {
      id: this.#ids.next(),
      jurisdictionCode: draft.jurisdictionCode,
      sequence: head.sequence + 1,
      at: this.#clock.now(),
      actor: draft.actor,
      action: draft.action,
      subject: draft.subject,
      reason: draft.reason ?? null,
      details: canonicalJson(draft.details ?? {}),
      previousHash: head.hash,
      hash: '',
    });
    entry.hash = hashAuditEntry(entry);
    await manager.insert(AuditEntry, entry);
    await manager.update(AuditChain, { jurisdictionCode: entry.jurisdictionCode }, { sequence: entry.sequence, hash: entry.hash });
    this.#noteAfterCommit({ jurisdictionCode: entry.jurisdictionCode, sequence: entry.sequence, hash: entry.hash, at: entry.at });
    return entry;
  }
}

/** The end of the chain, locked until the unit of work ends: two officers cannot add the same number. */
async function lockedHead(manager: EntityManager, jurisdictionCode: string): Promise<AuditChain> {
  const start = { jurisdictionCode, sequence: 0, hash: firstPreviousHash };
  await manager.createQueryBuilder().insert().into(AuditChain).values(start).orIgnore().execute();
  const query = manager.createQueryBuilder(AuditChain, 'chain').where({ jurisdictionCode });
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  return query.getOneOrFail();
}
