import { createConnection } from 'mysql2/promise';
import { subgraphNames } from './house-keys.ts';

/** The database address with the prefix in place of the database's name: each service appends its own name. */
export function databaseUrlOf(url: string, prefix: string): string {
  const address = new URL(url);
  address.pathname = `/${prefix}`;
  return address.href;
}

/** Drops the databases of all services with the prefix; for `--reset` only. */
export async function dropDatabases(url: string, prefix: string): Promise<void> {
  const address = new URL(url);
  address.pathname = '/';
  const connection = await createConnection({ uri: address.href });
  for (const name of [...subgraphNames, 'gateway']) await connection.query('DROP DATABASE IF EXISTS ??', [`${prefix}_${name}`]);
  await connection.end();
}
