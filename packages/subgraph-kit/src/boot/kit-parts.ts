import { createHmac } from 'node:crypto';
import type { EventBus } from '@onething/events';
import { AuditLog, type AuditCheckpoints } from '../audit/audit-log.ts';
import { AuditChain, AuditEntry } from '../audit/audit-entry.entity.ts';
import type { Database } from '../database/database.ts';
import { EncryptedFields } from '../encryption/encrypted-fields.ts';
import { identityToken } from '../encryption/identity-token.ts';
import { secretKey } from '../encryption/secret-key.ts';
import { SealedEnvelope } from '../encryption/sealed-envelope.ts';
import type { SubgraphKeys } from '../encryption/subgraph-keys.ts';
import { IdempotencyRecord } from '../idempotency/idempotency-record.entity.ts';
import { InboxRow } from '../inbox/inbox.entity.ts';
import { KitTables1760000000000 } from '../migrations/kit-tables.ts';
import { OutboxRow } from '../outbox/outbox.entity.ts';
import { Outbox } from '../outbox/outbox.ts';
import { OutboxRelay } from '../outbox/outbox-relay.ts';
import { PolicyLibrary } from '../policy/policy-library.ts';
import type { PolicyKernel } from '../policy/policy-kernel.ts';
import { PolicyReleaseRow } from '../policy/policy-release.entity.ts';
import type { Clock } from '../time/clock.ts';
import type { Ids } from '../time/ids.ts';
import type { Logger } from './logger.ts';
import type { Kit } from './request-context.ts';

/** The kit's own entities, part of every subgraph's database. */
export const kitEntities: Function[] = [OutboxRow, InboxRow, AuditEntry, AuditChain, IdempotencyRecord, PolicyReleaseRow];

/** The kit's own migrations: run before the subgraph's. */
export const kitMigrations = [KitTables1760000000000];

export interface KitParts {
  name: string;
  database: Database;
  bus: EventBus;
  clock: Clock;
  ids: Ids;
  keys: SubgraphKeys;
  logger: Logger;
  policyKernel: PolicyKernel;
  checkpoints?: AuditCheckpoints | undefined;
  pollEveryMs?: number | undefined;
}

/** Puts the parts of a subgraph together; the relay is not started yet. */
export function assembleKit(parts: KitParts): { kit: Kit; relay: OutboxRelay } {
  const { name, database, bus, clock, ids, keys, logger, checkpoints } = parts;
  const relay = new OutboxRelay({ database, bus, clock, logger, ...(parts.pollEveryMs ? { pollEveryMs: parts.pollEveryMs } : {}) });
  const outbox = new Outbox(name, clock, ids);
  outbox.onAppend(() => database.afterCommit(() => relay.wake()));
  const kit: Kit = {
    name,
    clock,
    ids,
    database,
    logger,
    outbox,
    audit: new AuditLog(clock, ids, (head) => database.afterCommit(() => checkpoints?.note(head))),
    policy: new PolicyLibrary(parts.policyKernel, database, clock, ids),
    fields: new EncryptedFields(keys.fields),
    envelope: new SealedEnvelope(keys.events),
    identityToken: (residentId) => identityToken(keys.identity, residentId),
    keyedHash: (text) => createHmac('sha256', secretKey(keys.identity)).update(`hash\n${text}`, 'utf8').digest('hex'),
    services: undefined,
  };
  return { kit, relay };
}
