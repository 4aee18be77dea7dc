import type { AuditLog } from '../audit/audit-log.ts';
import type { Caller } from '../access/caller.ts';
import type { Database } from '../database/database.ts';
import type { EncryptedFields } from '../encryption/encrypted-fields.ts';
import type { SealedEnvelope } from '../encryption/sealed-envelope.ts';
import type { Outbox } from '../outbox/outbox.ts';
import type { PolicyLibrary } from '../policy/policy-library.ts';
import type { Clock } from '../time/clock.ts';
import type { Ids } from '../time/ids.ts';
import type { Logger } from './logger.ts';

/** What the use cases and listeners of a subgraph work with. */
export interface Kit<S = unknown> {
  /** Name of the subgraph. */
  readonly name: string;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly database: Database;
  readonly policy: PolicyLibrary;
  readonly outbox: Outbox;
  readonly audit: AuditLog;
  /** Seals and opens encrypted columns. */
  readonly fields: EncryptedFields;
  /** Seals and opens sensitive data inside events. */
  readonly envelope: SealedEnvelope;
  /** Blind index of a resident ID. */
  identityToken(residentId: string): string;
  /** Keyed hash of any text, for comparing without keeping it. */
  keyedHash(text: string): string;
  readonly logger: Logger;
  /** What the subgraph's own `services(kit)` made. */
  readonly services: S;
}

/** The same for one request, with who asks. */
export interface RequestContext<S = unknown> extends Kit<S> {
  readonly caller: Caller;
  readonly language: 'zh-CN' | 'en';
  readonly traceId: string;
  /** Ground of the access as the gateway states it. */
  readonly purpose: string | undefined;
}
