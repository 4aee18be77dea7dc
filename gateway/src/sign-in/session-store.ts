import { createHash, randomBytes } from 'node:crypto';
import { EncryptedFields } from '@onething/subgraph-kit';
import type { Caller, Clock, Database, Encrypted, Ids, KeyRing } from '@onething/subgraph-kit';
import { LessThan } from 'typeorm';
import { Session } from './session.entity.ts';

/** How long a session lives. */
export interface SessionLimits {
  /** Ends after so many minutes without a request. */
  idleMinutes: number;
  /** Ends after so many hours whatever happens. */
  absoluteHours: number;
}

/** Half an hour of silence, one working day at most: phones and counters are shared. */
export const defaultSessionLimits: SessionLimits = { idleMinutes: 30, absoluteHours: 10 };

/** A session that is valid now. */
export interface ActiveSession {
  id: string;
  caller: Caller;
  device: string;
  createdAt: string;
  lastSeenAt: string;
  /** When it ends unless it is used: the earlier of the two limits. */
  expiresAt: string;
}

/** A row of the table as `find` reads it. */
type FoundSession = Pick<Session, 'id' | 'caller' | 'device' | 'createdAt' | 'lastSeenAt' | 'endsAt'>;

/** What the store is made of. */
export interface SessionStoreParts {
  database: Database;
  keys: KeyRing;
  clock: Clock;
  ids: Ids;
  limits: SessionLimits;
}

const MINUTE_MS = 60_000;
/** A session is marked as used at most this often, so that reading does not write. */
const TOUCH_AFTER_MS = MINUTE_MS;

/** Opened callers kept at a time. */
const KEPT_CALLERS_MAX = 5_000;

/** What finding a session reads; the column names are the same on both databases. */
const FIND_SESSION = `SELECT id, caller, device, created_at AS createdAt, last_seen_at AS lastSeenAt, ends_at AS endsAt
  FROM session WHERE secret_hash = ?`;

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** Server-side sessions: opaque in the browser, encrypted here, revocable at once. */
export class SessionStore {
  readonly #parts: SessionStoreParts;
  readonly #fields: EncryptedFields;
  /** By the hash of the secret: what the row held when it was last opened. Only spares opening it again. */
  readonly #opened = new Map<string, { id: string; sealed: string; caller: Caller }>();

  constructor(parts: SessionStoreParts) {
    this.#parts = parts;
    this.#fields = new EncryptedFields(parts.keys);
  }

  /** Opens a session; answers the secret for the cookie, which is not kept here. */
  async open(caller: Caller, device: string): Promise<{ secret: string; session: ActiveSession }> {
    const { clock, database, ids, limits } = this.#parts;
    const secret = randomBytes(32).toString('base64url');
    const now = clock.now();
    const session = new Session();
    session.id = ids.next();
    session.secretHash = hashOf(secret);
    session.subjectHash = hashOf(caller.subject);
    session.caller = this.#fields.seal(session, 'caller', JSON.stringify(caller));
    session.device = device.slice(0, 80);
    session.createdAt = now;
    session.lastSeenAt = now;
    session.endsAt = new Date(Date.parse(now) + limits.absoluteHours * 60 * MINUTE_MS).toISOString();
    await database.transact((manager) => manager.insert(Session, session));
    return { secret, session: this.#active(session) };
  }

  /** The session of a cookie; undefined when there is none, it was revoked or it has ended. */
  async find(secret: string): Promise<ActiveSession | undefined> {
    const secretHash = hashOf(secret);
    // Read anew for every request, so that a session ended by another process ends here too; as plain SQL, because building the query costs ten times what it does.
    const [row] = await this.#parts.database.read.query<FoundSession[]>(FIND_SESSION, [secretHash]);
    if (!row || this.#hasEnded(row)) {
      this.#opened.delete(secretHash);
      return undefined;
    }
    await this.#touch(row);
    return this.#active(row, this.#callerOf(secretHash, row));
  }

  /** All valid sessions of a person, the newest first. */
  async list(subject: string): Promise<ActiveSession[]> {
    const sessions = await this.#parts.database.read.manager.find(Session, {
      where: { subjectHash: hashOf(subject) },
      order: { createdAt: 'DESC' },
    });
    return sessions.filter((session) => !this.#hasEnded(session)).map((session) => this.#active(session));
  }

  /** Ends the session of a cookie. */
  async close(secret: string): Promise<void> {
    await this.#parts.database.transact((manager) => manager.delete(Session, { secretHash: hashOf(secret) }));
  }

  /** Ends one session of a person; false when the person has no such session. */
  async revoke(subject: string, id: string): Promise<boolean> {
    const result = await this.#parts.database.transact((manager) => manager.delete(Session, { id, subjectHash: hashOf(subject) }));
    return (result.affected ?? 0) > 0;
  }

  /** Ends every session of a person: lost phone, left office. */
  async revokeAll(subject: string): Promise<void> {
    await this.#parts.database.transact((manager) => manager.delete(Session, { subjectHash: hashOf(subject) }));
  }

  /** Erases sessions that have ended. */
  async prune(): Promise<void> {
    const now = this.#parts.clock.now();
    const silentSince = new Date(Date.parse(now) - this.#parts.limits.idleMinutes * MINUTE_MS).toISOString();
    await this.#parts.database.transact(async (manager) => {
      await manager.delete(Session, { endsAt: LessThan(now) });
      await manager.delete(Session, { lastSeenAt: LessThan(silentSince) });
    });
    this.#opened.clear();
  }

  #callerOf(secretHash: string, { id, caller: sealed }: FoundSession): Caller {
    const known = this.#opened.get(secretHash);
    if (known?.id === id && known.sealed === sealed) return known.caller;
    const caller = this.#open(id, sealed);
    const [oldest] = this.#opened.keys();
    if (this.#opened.size >= KEPT_CALLERS_MAX && oldest !== undefined) this.#opened.delete(oldest);
    this.#opened.set(secretHash, { id, sealed, caller });
    return caller;
  }

  #open(id: string, sealed: Encrypted): Caller {
    const row = new Session();
    row.id = id;
    row.caller = sealed;
    return JSON.parse(this.#fields.open(row, 'caller')) as Caller;
  }

  #idleEnd(session: FoundSession): string {
    return new Date(Date.parse(session.lastSeenAt) + this.#parts.limits.idleMinutes * MINUTE_MS).toISOString();
  }

  #hasEnded(session: FoundSession): boolean {
    const now = this.#parts.clock.now();
    return now >= session.endsAt || now >= this.#idleEnd(session);
  }

  async #touch(session: FoundSession): Promise<void> {
    const now = this.#parts.clock.now();
    if (Date.parse(now) - Date.parse(session.lastSeenAt) < TOUCH_AFTER_MS) return;
    session.lastSeenAt = now;
    await this.#parts.database.transact((manager) => manager.update(Session, { id: session.id }, { lastSeenAt: now }));
  }

  #active(session: FoundSession, caller: Caller = this.#open(session.id, session.caller)): ActiveSession {
    const idleEnd = this.#idleEnd(session);
    return {
      id: session.id,
      caller,
      device: session.device,
      createdAt: session.createdAt,
      lastSeenAt: session.lastSeenAt,
      expiresAt: idleEnd < session.endsAt ? idleEnd : session.endsAt,
    };
  }
}
