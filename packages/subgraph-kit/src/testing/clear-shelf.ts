import { rmSync } from 'node:fs';
import mysql from 'mysql2/promise';
import { reachesMariaDb } from '../database/mariadb-database.ts';
import { testMariaDbUrl } from './dialects.ts';
import { shelfFolder, shelfPrefix } from './migrated-place.ts';

/** Vitest's global setup: nothing at the start; at the end the databases go that the specs of this process used again and again. */
export default function setup(): () => Promise<void> {
  return async () => {
    rmSync(shelfFolder(process.pid), { recursive: true, force: true });
    if (!(await reachesMariaDb(new URL(testMariaDbUrl)))) return;
    const connection = await mysql.createConnection(testMariaDbUrl.replace(/\/[^/]*$/, '/mysql'));
    const [rows] = await connection.query('SELECT schema_name AS name FROM information_schema.schemata WHERE schema_name LIKE ?', [
      `${shelfPrefix(process.pid).replaceAll('_', '\\_')}%`,
    ]);
    for (const { name } of rows as { name: string }[]) await connection.query(`DROP DATABASE \`${name}\``);
    await connection.end();
  };
}
