import type { MigrationInterface } from 'typeorm';
import type { Database } from './database.ts';
import { openMariaDb } from './mariadb-database.ts';
import { openSqlite } from './sqlite-database.ts';

export interface DatabaseOptions {
  /** Name of the subgraph: names the database on MariaDB. */
  name: string;
  /** `mysql://user:password@host:port/onething`: the database `onething_<name>` on that server. */
  url?: string | undefined;
  /** Path of the SQLite file; used when there is no `url`. */
  file?: string | undefined;
  entities: Function[];
  migrations: (new () => MigrationInterface)[];
  /** Connections of the MariaDB pool. */
  poolSize?: number;
}

/** Opens the database of a subgraph; does not migrate. Throws when neither `url` nor `file` is given. */
export function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { entities, migrations } = options;
  if (options.url) {
    const url = new URL(options.url);
    const database = `${url.pathname.slice(1) || 'onething'}_${options.name.replaceAll('-', '_')}`;
    return openMariaDb(url, database, { entities, migrations, ...(options.poolSize ? { poolSize: options.poolSize } : {}) });
  }
  if (options.file) return openSqlite(options.file, { entities, migrations: migrations as Function[] });
  throw new Error('a database needs a url or a file');
}
