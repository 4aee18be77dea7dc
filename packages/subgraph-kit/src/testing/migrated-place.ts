import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mysql from 'mysql2/promise';
import { kitEntities, kitMigrations } from '../boot/kit-parts.ts';
import type { SubgraphDefinition } from '../boot/define-subgraph.ts';
import { openDatabase } from '../database/open-database.ts';
import { begunTable } from '../database/resumable-migration.ts';
import { testMariaDbUrl } from './dialects.ts';

type Tables = Pick<SubgraphDefinition<never>, 'name' | 'entities' | 'migrations'>;

/** Whether the specs' runner is there, which clears the shelf at its end. */
export const hasShelf = process.env['VITEST_POOL_ID'] !== undefined;
/** Begins the names of databases that are emptied and used again; the number is of the process that runs the specs. */
export const shelfPrefix = (runner: number): string => `kit_shelf_${runner}_`;
/** Where the migrated files of SQLite lie that are copied for each test of the process's specs. */
export const shelfFolder = (runner: number): string => join(tmpdir(), `onething-shelf-${runner}`);

/** Databases of this process that a test has at the moment. */
const taken = new Set<string>();

/** What the migrations say, in a few letters: another text, another database. */
const stateOf = ({ migrations }: Tables): string =>
  createHash('sha256')
    .update([...kitMigrations, ...migrations].map(String).join('\n'))
    .digest('hex')
    .slice(0, 8);

/** A SQLite file with the tables of the subgraph and no row, in a folder of its own: copied, as making them takes longer than most tests. */
export async function migratedSqlite(definition: Tables): Promise<{ folder: string; sqliteFile: string }> {
  const shelf = shelfFolder(process.ppid);
  const model = join(shelf, `${definition.name}-${stateOf(definition)}.sqlite`);
  if (!existsSync(model)) {
    mkdirSync(shelf, { recursive: true });
    const draft = `${model}.${process.pid}`;
    const entities = [...kitEntities, ...definition.entities];
    const database = await openDatabase({
      name: definition.name,
      file: draft,
      entities,
      migrations: [...kitMigrations, ...definition.migrations],
    });
    await database.migrate();
    await database.close();
    renameSync(draft, model);
  }
  const folder = mkdtempSync(join(tmpdir(), 'onething-test-'));
  const sqliteFile = join(folder, 'test.sqlite');
  copyFileSync(model, sqliteFile);
  return { folder, sqliteFile };
}

/** The address of a MariaDB database without a row that no other test has; its tables are there if this worker made them before. */
export async function emptyMariaDb(definition: Tables): Promise<string> {
  const url = new URL(testMariaDbUrl);
  for (let number = 1; ; number += 1) {
    const base = `${shelfPrefix(process.ppid)}${process.env['VITEST_POOL_ID']}_${number}_${stateOf(definition)}`;
    if (taken.has(base)) continue;
    taken.add(base);
    await emptyTables(url, `${base}_${definition.name.replaceAll('-', '_')}`);
    url.pathname = `/${base}`;
    return url.href;
  }
}

/** Gives a database back to the shelf. False: it is none of the shelf. */
export function giveBack(databaseUrl: string): boolean {
  const base = new URL(databaseUrl).pathname.slice(1);
  return taken.delete(base);
}

async function emptyTables({ hostname, port, username, password }: URL, database: string): Promise<void> {
  const connection = await mysql.createConnection({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    multipleStatements: true,
  });
  const [rows] = await connection.query(
    'SELECT table_name AS name, auto_increment AS next FROM information_schema.tables WHERE table_schema = ? AND table_name NOT IN (?, ?)',
    [database, 'migrations', begunTable],
  );
  const tables = rows as { name: string; next: number | null }[];
  if (tables.length > 0) {
    const deletions = tables.map(({ name }) => `DELETE FROM \`${database}\`.\`${name}\`;`).join('');
    await connection.query(`START TRANSACTION; ${deletions} COMMIT`);
    for (const { name } of tables.filter(({ next }) => (next ?? 0) > 1))
      await connection.query(`ALTER TABLE \`${database}\`.\`${name}\` AUTO_INCREMENT = 1`);
  }
  await connection.end();
}
