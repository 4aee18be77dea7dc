import BetterSqlite3 from 'better-sqlite3';
import type { DataSourceOptions, EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Database } from './database.ts';
import { SnakeNaming } from './snake-naming.ts';
import { UnitsOfWork } from './unit-of-work.ts';

/** Short, so that a busy file never blocks the event loop for long; the unit of work tries again. */
const busyTimeoutMs = 50;

/** Takes the write lock when a transaction begins, not in the middle of it. */
class ImmediateSqlite extends BetterSqlite3 {
  override prepare: BetterSqlite3.Database['prepare'] = (sql: string) =>
    super.prepare(sql === 'BEGIN TRANSACTION' ? 'BEGIN IMMEDIATE' : sql) as never;
}

/** Opens a SQLite file: one writer, one unit of work at a time; one reader that cannot write. */
export async function openSqlite(file: string, options: Pick<DataSourceOptions, 'entities' | 'migrations'>): Promise<Database> {
  const shared = {
    type: 'better-sqlite3',
    database: file,
    timeout: busyTimeoutMs,
    namingStrategy: new SnakeNaming(),
    entities: options.entities,
  } as const;
  const writer = await new DataSource({
    ...shared,
    driver: ImmediateSqlite,
    enableWAL: true,
    migrations: options.migrations,
    prepareDatabase: (database: BetterSqlite3.Database) => void database.pragma('synchronous = NORMAL'),
  }).initialize();
  const read = await new DataSource({
    ...shared,
    driver: BetterSqlite3,
    prepareDatabase: (database: BetterSqlite3.Database) => void database.pragma('query_only = ON'),
  }).initialize();
  return new SqliteDatabase(writer, read);
}

class SqliteDatabase implements Database {
  readonly dialect = 'sqlite';
  readonly read: DataSource;
  readonly #writer: DataSource;
  readonly #units: UnitsOfWork;
  /** End of the queue of writers: TypeORM would interleave parallel transactions on one connection. */
  #tail: Promise<unknown> = Promise.resolve();

  constructor(writer: DataSource, read: DataSource) {
    this.#writer = writer;
    this.read = read;
    this.#units = new UnitsOfWork((work) => this.#inTurn(() => writer.transaction(work)));
  }

  get manager(): EntityManager {
    return this.#units.manager ?? this.read.manager;
  }

  transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T> {
    return this.#units.run(work);
  }

  afterCommit(callback: () => void): void {
    this.#units.afterCommit(callback);
  }

  /** A SQLite file belongs to one process, which runs each of its jobs once. */
  async exclusively(_job: string, work: () => Promise<void>): Promise<boolean> {
    await work();
    return true;
  }

  async migrate(): Promise<void> {
    await this.#inTurn(() => this.#writer.runMigrations({ transaction: 'each' }));
  }

  async close(): Promise<void> {
    await this.#inTurn(async () => {
      await this.read.destroy();
      await this.#writer.destroy();
    });
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#tail.then(work);
    this.#tail = turn.catch(() => undefined);
    return turn;
  }
}
