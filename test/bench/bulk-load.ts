import { writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@onething/subgraph-kit';
import type { TestLocation } from '@onething/subgraph-kit/testing';
import { createConnection } from 'mysql2/promise';

const rowsOfStatement = 100;

/**
 * Seconds a piece of work takes: of the processor with SQLite, which works in this process, so that what else the machine does does not count; by the
 * clock with MariaDB.
 */
export async function secondsOf({ dialect }: Database, work: () => Promise<unknown>): Promise<number> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return dialect === 'sqlite' ? (user + system) / 1e6 : (performance.now() - started) / 1000;
}

/** Seconds the database itself takes for all rows of a table: one statement into an empty table with the same columns and indices. */
export async function bulkLoadSeconds(database: Database, location: TestLocation, name: string, table: string): Promise<number> {
  return database.dialect === 'sqlite' ? loadedBySqlite(database, table) : loadedByMariaDb(database, location, name, table);
}

/** SQLite has no loader of its own: statements of a hundred rows in one transaction, as an import does it. */
async function loadedBySqlite(database: Database, table: string): Promise<number> {
  const made = await database.read.query<{ sql: string; name: string; type: string }[]>(
    'SELECT sql, name, type FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL ORDER BY type DESC',
    [table],
  );
  const renamed = made.map(({ sql, name, type }) =>
    type === 'table'
      ? sql.replace(`"${table}"`, '"bulk_load"')
      : sql.replace(`"${name}"`, `"bulk_${name}"`).replace(`ON "${table}"`, 'ON "bulk_load"'),
  );
  const rows = (await database.read.query<Record<string, unknown>[]>(`SELECT * FROM ${table} ORDER BY run_id, line`)).map((row) =>
    Object.values(row),
  );
  for (const sql of renamed) await database.transact((manager) => manager.query(sql));
  const row = `(${(rows[0] ?? []).map(() => '?').join(', ')})`;
  const seconds = await secondsOf(database, () =>
    database.transact(async (manager) => {
      for (let start = 0; start < rows.length; start += rowsOfStatement) {
        const chunk = rows.slice(start, start + rowsOfStatement);
        await manager.query(`INSERT INTO bulk_load VALUES ${chunk.map(() => row).join(', ')}`, chunk.flat());
      }
    }),
  );
  await database.transact((manager) => manager.query('DROP TABLE bulk_load'));
  return seconds;
}

async function loadedByMariaDb(
  database: Database,
  { databaseUrl = '', folder }: TestLocation,
  name: string,
  table: string,
): Promise<number> {
  const url = new URL(databaseUrl);
  url.pathname = `${url.pathname}_${name}`;
  const rows = await database.read.query<Record<string, unknown>[]>(`SELECT * FROM ${table} ORDER BY run_id, line`);
  const file = join(folder, 'bulk-load.tsv');
  const cell = (value: unknown): string => (value === null ? '\\N' : String(value));
  await writeFile(file, rows.map((row) => `${Object.values(row).map(cell).join('\t')}\n`).join(''));
  const connection = await createConnection({
    uri: url.href,
    flags: ['+LOCAL_FILES'],
    infileStreamFactory: () => createReadStream(file),
  });
  try {
    await connection.query(`CREATE TABLE bulk_load LIKE ${table}`);
    const started = performance.now();
    await connection.query({
      sql: "LOAD DATA LOCAL INFILE 'rows' INTO TABLE bulk_load CHARACTER SET utf8mb4",
      infileStreamFactory: () => createReadStream(file),
    });
    const seconds = (performance.now() - started) / 1000;
    await connection.query('DROP TABLE bulk_load');
    return seconds;
  } finally {
    await connection.end();
  }
}
