import { randomBytes, randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, uuidIds } from '@onething/subgraph-kit';
import type { Caller, Clock, Database } from '@onething/subgraph-kit';
import { dialects, schemaDrift, testMariaDbUrl } from '@onething/subgraph-kit/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Sessions1700000000000 } from '../migrations/1700000000000-sessions.ts';
import { defaultSessionLimits, SessionStore } from './session-store.ts';
import { Session } from './session.entity.ts';

const CALLER: Caller = {
  kind: 'PERSON',
  subject: 'guardian',
  name: '示例',
  grants: [],
  person: { name: '示例', residentId: '370112199001010018' },
};

describe.each(await dialects())('session store on %s', (dialect) => {
  const name = `sessions_${randomUUID().slice(0, 8)}`;
  const file = join(tmpdir(), `gate-${name}.sqlite`);
  let database: Database;
  let nowMs = Date.parse('2026-03-10T01:00:00.000Z');
  const clock: Clock = { now: () => new Date(nowMs).toISOString(), today: () => '2026-03-10' };

  function store(): SessionStore {
    return new SessionStore({
      database,
      keys: { current: 'k1', keys: new Map([['k1', randomBytes(32)]]) },
      clock,
      ids: uuidIds(),
      limits: defaultSessionLimits,
    });
  }

  beforeAll(async () => {
    const url = new URL(testMariaDbUrl);
    url.pathname = '/gate';
    const place = dialect === 'mariadb' ? { url: url.href } : { file };
    database = await openDatabase({ name, ...place, entities: [Session], migrations: [Sessions1700000000000] });
    await database.migrate();
  });
  afterAll(async () => {
    if (dialect === 'mariadb') await database.read.query(`DROP DATABASE gate_${name}`);
    await database.close();
    for (const ending of ['', '-wal', '-shm']) await rm(file + ending, { force: true });
  });

  it('has tables that say the same as the entity', async () => {
    expect(await schemaDrift(database)).toEqual([]);
  });

  it('gives back the whole caller for the secret and nothing for anything else', async () => {
    const sessions = store();
    const { secret, session } = await sessions.open(CALLER, 'Firefox · Linux');
    expect((await sessions.find(secret))?.caller).toEqual(CALLER);
    expect(await sessions.find(session.id)).toBeUndefined();
    expect(await sessions.find('')).toBeUndefined();
    const [row] = (await database.read.query('SELECT * FROM session WHERE id = ?', [session.id])) as Record<string, string>[];
    expect(JSON.stringify(row)).not.toMatch(/370112199001010018|示例|guardian/);
    expect(JSON.stringify(row)).not.toContain(secret);
  });

  it('cannot be read with the sealed caller of another session put in its place', async () => {
    const sessions = store();
    const mine = await sessions.open({ ...CALLER, subject: 'mine' }, '');
    const other = await sessions.open({ ...CALLER, subject: 'other' }, '');
    const sealed = (await database.read.manager.findOneByOrFail(Session, { id: other.session.id })).caller;
    await database.transact((manager) => manager.update(Session, { id: mine.session.id }, { caller: sealed }));
    await expect(sessions.find(mine.secret)).rejects.toThrow();
  });

  it('erases what has ended and keeps what has not', async () => {
    const sessions = store();
    const before = await sessions.open(CALLER, 'old');
    nowMs += 31 * 60_000;
    const after = await sessions.open(CALLER, 'new');
    await sessions.prune();
    const ids = (await database.read.manager.find(Session)).map(({ id }) => id);
    expect(ids).not.toContain(before.session.id);
    expect(ids).toContain(after.session.id);
  });

  it('writes that a session was used at most once a minute', async () => {
    const sessions = store();
    const { secret, session } = await sessions.open(CALLER, '');
    const lastSeen = async (): Promise<string> => (await database.read.manager.findOneByOrFail(Session, { id: session.id })).lastSeenAt;
    const atFirst = await lastSeen();
    nowMs += 59_000;
    await sessions.find(secret);
    expect(await lastSeen()).toBe(atFirst);
    nowMs += 1_000;
    await sessions.find(secret);
    expect(await lastSeen()).not.toBe(atFirst);
  });
});
