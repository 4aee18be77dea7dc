import { writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@onething/subgraph-kit';
import type { TestLocation } from '@onething/subgraph-kit/testing';
import { createConnection } from 'mysql2/promise';

/** Seconds the database itself takes for all rows of a table: one statement into an empty table with the same columns and indices. */
export async function bulkLoadSeconds(database: Database, location: TestLocation, name: string, table: string): Promise<number> {
  return database.dialect === 'sqlite' ? loadedBySqlite(database, table) : loadedByMariaDb(database, location, name, table);
}

/** SQLite has no loader of its own; nothing it can do is faster than one statement from table to table. */
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
  for (const sql of renamed) await database.transact((manager) => manager.query(sql));
  const started = performance.now();
  await database.transact((manager) => manager.query(`INSERT INTO bulk_load SELECT * FROM ${table} ORDER BY run_id, line`));
  const seconds = (performance.now() - started) / 1000;
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
