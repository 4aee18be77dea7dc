import { reachesMariaDb } from '../database/mariadb-database.ts';

export type Dialect = 'sqlite' | 'mariadb';

/** Server for tests: `ONETHING_TEST_MARIADB`, else the one of this machine. */
export const testMariaDbUrl = process.env['ONETHING_TEST_MARIADB'] ?? 'mysql://root@127.0.0.1:3306/test';

let reachable: Promise<boolean> | undefined;

/**
 * The databases a spec runs on. MariaDB is left out, loudly, where no server answers; under CI that is a failure.
 * Use at the top of a spec: `describe.each(await dialects())`.
 */
export async function dialects(): Promise<Dialect[]> {
  reachable ??= reachesMariaDb(new URL(testMariaDbUrl));
  if (await reachable) return ['sqlite', 'mariadb'];
  if (process.env['CI']) throw new Error('CI has no MariaDB: nothing was proven on it');
  process.stderr.write('\n!!! MariaDB does not answer: the specs below run on SQLite only !!!\n\n');
  return ['sqlite'];
}
