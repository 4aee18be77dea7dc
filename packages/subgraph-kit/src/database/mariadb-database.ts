import mysql from 'mysql2/promise';
import mysqlDriver from 'mysql2';
import type { DataSourceOptions, EntityManager, MigrationInterface } from 'typeorm';
import { DataSource } from 'typeorm';
import type { Database } from './database.ts';
import { begunTable, resumable } from './resumable-migration.ts';
import { SnakeNaming } from './snake-naming.ts';
import { UnitsOfWork } from './unit-of-work.ts';

export interface MariaDbOptions extends Pick<DataSourceOptions, 'entities'> {
  migrations: (new () => MigrationInterface)[];
  /** Connections of the pool. */
  poolSize?: number;
}

/** Long enough for a queue of officers, short enough that the unit of work tries again in time. */
const lockWaitSeconds = 3;
const migrationLockSeconds = 60;

/** Opens a MariaDB or MySQL database, made when it is missing; text compares byte by byte, as on SQLite. */
export async function openMariaDb(url: URL, database: string, options: MariaDbOptions): Promise<Database> {
  await createDatabase(url, database);
  const dataSource = await new DataSource({
    type: 'mariadb',
    driver: mysqlDriver,
    host: url.hostname,
    port: Number(url.port || 3306),
    username: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    database,
    charset: 'utf8mb4',
    timezone: 'Z',
    supportBigNumbers: true,
    poolSize: options.poolSize ?? 10,
    namingStrategy: new SnakeNaming(),
    entities: options.entities,
    migrations: options.migrations.map(resumable),
    extra: { connectAttributes: { program_name: 'onething' } },
    ...tlsOf(url),
  }).initialize();
  const pool = (dataSource.driver as unknown as { pool: mysqlDriver.Pool }).pool;
  pool.on('connection', (connection) => void connection.query(`SET SESSION innodb_lock_wait_timeout = ${lockWaitSeconds}`));
  return new MariaDatabase(dataSource);
}

/** Whether a server answers at this address. */
export async function reachesMariaDb(url: URL): Promise<boolean> {
  try {
    const connection = await mysql.createConnection(connectionOf(url));
    await connection.end();
    return true;
  } catch {
    return false;
  }
}

/** Removes a database and all it holds: for tests. */
export async function dropMariaDb(url: URL, database: string): Promise<void> {
  const connection = await mysql.createConnection(connectionOf(url));
  await connection.query(`DROP DATABASE IF EXISTS ${mysqlDriver.escapeId(database)}`);
  await connection.end();
}

class MariaDatabase implements Database {
  readonly dialect = 'mariadb';
  readonly read: DataSource;
  readonly #units: UnitsOfWork;

  constructor(dataSource: DataSource) {
    this.read = dataSource;
    this.#units = new UnitsOfWork((work) => dataSource.transaction(work));
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

  exclusively(job: string, work: () => Promise<void>): Promise<boolean> {
    return this.#withLock(job, 0, work);
  }

  /** Processes that start together take turns; what one left half-way the next takes to its end. */
  async migrate(): Promise<void> {
    const migrated = await this.#withLock('migrate', migrationLockSeconds, async () => {
      await this.read.query(`CREATE TABLE IF NOT EXISTS ${begunTable} (name VARCHAR(200) NOT NULL PRIMARY KEY)`);
      await this.read.runMigrations({ transaction: 'each' });
    });
    if (!migrated) throw new Error('another process has been migrating this database for too long');
  }

  /** A lock of this database that the server gives back when this process dies. */
  async #withLock(name: string, waitSeconds: number, work: () => Promise<void>): Promise<boolean> {
    const runner = this.read.createQueryRunner();
    const lock = `CONCAT(?, ':', MD5(DATABASE()))`;
    try {
      const [{ taken }] = (await runner.query(`SELECT GET_LOCK(${lock}, ?) AS taken`, [name, waitSeconds])) as [
        { taken: number | string | null },
      ];
      if (Number(taken) !== 1) return false;
      try {
        await work();
      } finally {
        await runner.query(`SELECT RELEASE_LOCK(${lock})`, [name]);
      }
      return true;
    } finally {
      await runner.release();
    }
  }

  async close(): Promise<void> {
    await this.read.destroy();
  }
}

async function createDatabase(url: URL, database: string): Promise<void> {
  const connection = await mysql.createConnection(connectionOf(url));
  try {
    await connection.query(`CREATE DATABASE IF NOT EXISTS ${mysqlDriver.escapeId(database)} CHARACTER SET utf8mb4 COLLATE utf8mb4_bin`);
  } finally {
    await connection.end();
  }
}

function connectionOf(url: URL): mysql.ConnectionOptions {
  return {
    host: url.hostname,
    port: Number(url.port || 3306),
    user: decodeURIComponent(url.username),
    password: decodeURIComponent(url.password),
    ...tlsOf(url),
  };
}

/** `?tls=required` asks for TLS with a certificate of a trusted authority. */
function tlsOf(url: URL): { ssl?: { rejectUnauthorized: true } } {
  return url.searchParams.get('tls') === 'required' ? { ssl: { rejectUnauthorized: true } } : {};
}
