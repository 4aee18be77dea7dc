import type { DataSource, EntityManager } from 'typeorm';

/** The database of one subgraph: plain reads beside units of work. The same on SQLite and MariaDB. */
export interface Database {
  readonly dialect: 'sqlite' | 'mariadb';
  /** For reading outside a unit of work; on SQLite it cannot write. */
  readonly read: DataSource;
  /** The manager of the unit of work that is running here, else the reader's. */
  readonly manager: EntityManager;
  /**
   * Runs a unit of work: all of it or nothing. A nested call joins the outer unit. On contention (busy file, deadlock) the whole
   * function runs again, until ten seconds have passed: it must have no effect but through `manager`.
   */
  transact<T>(work: (manager: EntityManager) => Promise<T>): Promise<T>;
  /** Calls back once the running unit has committed; at once when none is running. Never called for a unit that failed. */
  afterCommit(callback: () => void): void;
  /** Runs `work` unless another process is at it; returns whether it ran. For jobs that must not run twice at once. */
  exclusively(job: string, work: () => Promise<void>): Promise<boolean>;
  /** Brings the tables up to date. */
  migrate(): Promise<void>;
  close(): Promise<void>;
}
