import { appendFile, writeFile } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '@onething/subgraph-kit';
import type { TestLocation } from '@onething/subgraph-kit/testing';
import { createConnection } from 'mysql2/promise';
import { secondsOf } from './processor-seconds.ts';

const rowsOfStatement = 100;
const rowsOfPage = 20_000;

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
  for (const sql of renamed) await database.transact((manager) => manager.query(sql));
  // The whole transaction with its commit counts, all but the reading of the rows.
  let reading = 0;
  const whole = await secondsOf(database, () =>
    database.transact(async (manager) => {
      for (let after = 0, values: unknown[][] = []; ; after += rowsOfPage) {
        reading += await secondsOf(database, async () => (values = await pageOf(database, table, after)));
        if (values.length === 0) break;
        const row = `(${(values[0] ?? []).map(() => '?').join(', ')})`;
        for (let start = 0; start < values.length; start += rowsOfStatement) {
          const chunk = values.slice(start, start + rowsOfStatement);
          await manager.query(`INSERT INTO bulk_load VALUES ${chunk.map(() => row).join(', ')}`, chunk.flat());
        }
      }
    }),
  );
  await database.transact((manager) => manager.query('DROP TABLE bulk_load'));
  return whole - reading;
}

async function loadedByMariaDb(
  database: Database,
  { databaseUrl = '', folder }: TestLocation,
  name: string,
  table: string,
): Promise<number> {
  const url = new URL(databaseUrl);
  url.pathname = `${url.pathname}_${name}`;
  const file = join(folder, 'bulk-load.tsv');
  const cell = (value: unknown): string => (value === null ? '\\N' : String(value));
  await writeFile(file, '');
  for (let after = 0; ; after += rowsOfPage) {
    const rows = await pageOf(database, table, after);
    if (rows.length === 0) break;
    await appendFile(file, rows.map((row) => `${row.map(cell).join('\t')}\n`).join(''));
  }
  const connection = await createConnection({
    uri: url.href,
    flags: ['+LOCAL_FILES'],
    infileStreamFactory: () => createReadStream(file),
  });
  try {
    await connection.query(`CREATE TABLE bulk_load LIKE ${table}`);
    const seconds = await secondsOf(database, () =>
      connection.query({
        sql: "LOAD DATA LOCAL INFILE 'rows' INTO TABLE bulk_load CHARACTER SET utf8mb4",
        infileStreamFactory: () => createReadStream(file),
      }),
    );
    await connection.query('DROP TABLE bulk_load');
    return seconds;
  } finally {
    await connection.end();
  }
}

/** Rows of a run's table after a line, a page of them: a million at once are more than a process should hold. */
async function pageOf({ read }: Database, table: string, after: number): Promise<unknown[][]> {
  const sql = `SELECT * FROM ${table} WHERE line > ? AND line <= ? ORDER BY run_id, line`;
  return (await read.query<Record<string, unknown>[]>(sql, [after, after + rowsOfPage])).map((row) => Object.values(row));
}
