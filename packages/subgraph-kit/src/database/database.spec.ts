import { setTimeout as pause } from 'node:timers/promises';
import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { bootForTest, dialects, type TestSubgraph } from '../testing/index.ts';
import { Letter } from '../toy/letter.entity.ts';
import { letters } from '../toy/letters.subgraph.ts';
import type { Database } from './database.ts';

const letter = (id: string, postageFen = 0): Letter =>
  Object.assign(new Letter(), {
    id,
    owner: 'o',
    jurisdictionCode: '370112',
    title: 't',
    postageFen,
    writerResidentId: `k1:${'a'.repeat(40)}`,
    writerPhone: null,
    writerToken: 't',
    version: 1,
    createdAt: 'now',
  });

const tried = await dialects();

describe.each(tried)('the database on %s', (dialect) => {
  let toy: TestSubgraph;
  let database: Database;
  beforeEach(async () => {
    toy = await bootForTest(letters, { dialect });
    database = toy.running.database;
  });
  afterEach(() => toy.stop());
  const count = (): Promise<number> => database.read.manager.count(Letter);

  it('keeps all of a unit of work or nothing, whatever runs beside it', async () => {
    const units = Array.from({ length: 40 }, (_, index) =>
      database.transact(async (manager) => {
        await manager.insert(Letter, letter(`a${index}`));
        await pause(index % 3);
        await manager.insert(Letter, letter(`b${index}`));
        if (index % 4 === 0) throw new Error('rolled back');
      }),
    );
    const outcomes = await Promise.allSettled(units);
    expect(outcomes.filter(({ status }) => status === 'rejected')).toHaveLength(10);
    const ids = (await database.read.manager.find(Letter)).map(({ id }) => id).toSorted();
    const kept = Array.from({ length: 40 }, (_, index) => index).filter((index) => index % 4 !== 0);
    expect(ids).toEqual([...kept.map((index) => `a${index}`), ...kept.map((index) => `b${index}`)].toSorted());
  });

  it('adds up whatever is added at once', async () => {
    await database.transact((manager) => manager.insert(Letter, letter('sum')));
    const add = (): Promise<unknown> =>
      database.transact(async (manager) => {
        const query = manager.createQueryBuilder(Letter, 'letter').where({ id: 'sum' });
        const { postageFen } = await (dialect === 'mariadb' ? query.setLock('pessimistic_write') : query).getOneOrFail();
        await manager.update(Letter, { id: 'sum' }, { postageFen: postageFen + 1 });
      });
    await Promise.all(Array.from({ length: 25 }, add));
    expect(await database.read.manager.findOneByOrFail(Letter, { id: 'sum' })).toMatchObject({ postageFen: 25 });
  });

  it('joins a nested unit to the outer one, and a later one to none', async () => {
    let escaped: Promise<unknown> | undefined;
    await expect(
      database.transact(async () => {
        await database.transact((manager) => manager.insert(Letter, letter('inner')));
        expect(await database.manager.existsBy(Letter, { id: 'inner' })).toBe(true);
        escaped = pause(20).then(() => database.transact((manager) => manager.insert(Letter, letter('escaped'))));
        throw new Error('outer');
      }),
    ).rejects.toThrow('outer');
    await escaped;
    expect((await database.read.manager.find(Letter)).map(({ id }) => id)).toEqual(['escaped']);
  });

  it('calls back after the commit only', async () => {
    const called: string[] = [];
    await database.transact(async () => {
      database.afterCommit(() => called.push('committed'));
      expect(called).toEqual([]);
    });
    await database
      .transact(async () => {
        database.afterCommit(() => called.push('never'));
        throw new Error('no');
      })
      .catch(() => undefined);
    database.afterCommit(() => called.push('at once'));
    expect(called).toEqual(['committed', 'at once']);
  });

  it('lets no plain text into an encrypted column', async () => {
    const plain = Object.assign(letter('plain'), { writerResidentId: '370112201602110123' });
    await expect(database.transact((manager) => manager.insert(Letter, plain))).rejects.toThrow('plain text');
    await expect(database.transact((manager) => manager.save(Letter, plain))).rejects.toThrow('plain text');
    await database.transact((manager) => manager.insert(Letter, letter('sealed')));
    await expect(
      database.transact((manager) => manager.update(Letter, { id: 'sealed' }, { writerPhone: '13800000123' as never })),
    ).rejects.toThrow('plain text');
    expect(await count()).toBe(1);
  });

  it('stores money to the fen, up to the last safe integer', async () => {
    let next = 0;
    await fc.assert(
      fc.asyncProperty(fc.oneof(fc.maxSafeInteger(), fc.constantFrom(Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER, 0)), async (fen) => {
        const id = `m${(next += 1)}`;
        await database.transact((manager) => manager.insert(Letter, letter(id, fen)));
        expect((await database.read.manager.findOneByOrFail(Letter, { id })).postageFen).toBe(fen);
      }),
      { numRuns: 20 },
    );
    await expect(database.transact((manager) => manager.insert(Letter, letter('unsafe', 2 ** 53)))).rejects.toThrow('safe integer');
    await expect(database.transact((manager) => manager.insert(Letter, letter('part', 0.5)))).rejects.toThrow('safe integer');
  });

  it('lets stale writes be noticed', async () => {
    await database.transact((manager) => manager.insert(Letter, letter('v')));
    const write = (): Promise<number | undefined> =>
      database.transact(async (manager) => (await manager.update(Letter, { id: 'v', version: 1 }, { version: 2 })).affected);
    expect((await Promise.all([write(), write()])).toSorted()).toEqual([0, 1]);
  });

  it('runs a job of several processes once at a time', async () => {
    const other = await bootForTest(letters, { dialect, location: toy.location });
    const job = vi.fn(() => Promise.resolve());
    if (dialect === 'mariadb') {
      const turnedAway = await new Promise<boolean>((resolve, reject) => {
        database.exclusively('job', async () => resolve(await other.running.database.exclusively('job', job))).catch(reject);
      });
      expect(turnedAway).toBe(false);
      expect(job).not.toHaveBeenCalled();
    }
    await vi.waitFor(async () => expect(await other.running.database.exclusively('job', job)).toBe(true));
    expect(job).toHaveBeenCalledOnce();
    await other.stop({ keep: true });
  });
});

describe('contention', () => {
  it('on SQLite waits for another process without blocking, then goes on', async () => {
    const toy = await bootForTest(letters, { dialect: 'sqlite' });
    const other = new BetterSqlite3(toy.location.sqliteFile as string);
    other.exec('BEGIN IMMEDIATE');
    let turns = 0;
    const watch = setInterval(() => {
      turns += 1;
    }, 5);
    const unit = toy.running.database.transact((manager) => manager.insert(Letter, letter('patient')));
    await pause(400);
    other.exec('COMMIT');
    other.close();
    await unit;
    clearInterval(watch);
    expect(await toy.running.database.read.manager.count(Letter)).toBe(1);
    expect(turns).toBeGreaterThan(3);
    await toy.stop();
  });

  it.skipIf(!tried.includes('mariadb'))('on MariaDB runs a deadlocked unit again', async () => {
    const toy = await bootForTest(letters, { dialect: 'mariadb' });
    const { database } = toy.running;
    await database.transact((manager) => manager.insert(Letter, [letter('x'), letter('y')]));
    let attempts = 0;
    let holding = 0;
    const bothHold = Promise.withResolvers<void>();
    const add = (first: string, second: string): Promise<void> =>
      database.transact(async (manager) => {
        attempts += 1;
        await manager.increment(Letter, { id: first }, 'postageFen', 1);
        holding += 1;
        if (holding === 2) bothHold.resolve();
        await bothHold.promise;
        await manager.increment(Letter, { id: second }, 'postageFen', 1);
      });
    await Promise.all([add('x', 'y'), add('y', 'x')]);
    expect(attempts).toBeGreaterThan(2);
    expect((await database.read.manager.find(Letter)).map(({ postageFen }) => postageFen)).toEqual([2, 2]);
    await toy.stop();
  });
});
