import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Platform } from './platform.ts';

/** One table of one service as it lies in its database. */
export interface StoredTable {
  database: string;
  table: string;
  rows: Record<string, unknown>[];
}

/** Every table of every service, whatever the shape. */
export function storedTables(platform: Platform): Promise<StoredTable[]> {
  return platform.shape === 'standalone' ? Promise.resolve(sqliteTables(platform.dataFolder)) : mariaTables(platform);
}

function sqliteTables(folder: string): StoredTable[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sqlite'))
    .flatMap((name) => {
      const database = new DatabaseSync(join(folder, name), { readOnly: true });
      const tables = database.prepare("SELECT name FROM sqlite_master WHERE type = 'table'").all() as { name: string }[];
      const stored = tables.map(({ name: table }) => ({
        database: name.replace('.sqlite', ''),
        table,
        rows: database.prepare(`SELECT * FROM "${table}"`).all() as Record<string, unknown>[],
      }));
      database.close();
      return stored;
    });
}

async function mariaTables(platform: Platform): Promise<StoredTable[]> {
  const { createConnection } = await import('mysql2/promise');
  const prefix = `journey_${new URL(platform.origin).port}_`;
  const connection = await createConnection(process.env.DATABASE_URL?.replace(/\/[^/]*$/, '/mysql') ?? 'mysql://root@127.0.0.1:3306/mysql');
  const [tables] = await connection.query(
    'SELECT table_schema AS schemaName, table_name AS tableName FROM information_schema.tables WHERE table_schema LIKE ?',
    [`${prefix.replaceAll('_', '\\_')}%`],
  );
  const stored: StoredTable[] = [];
  for (const { schemaName, tableName } of tables as { schemaName: string; tableName: string }[]) {
    const [rows] = await connection.query('SELECT * FROM ??.??', [schemaName, tableName]);
    stored.push({ database: schemaName.slice(prefix.length), table: tableName, rows: rows as Record<string, unknown>[] });
  }
  await connection.end();
  return stored;
}

/** Written by the sample identity provider's own start: who can sign in to the demonstration. There is none in production. */
const samplePeople = 'sample-people.json';

/**
 * Files of the data folder that hold any of the texts in the clear, keys and the list of sample people excepted: databases with what they have freed,
 * logs, uploads, checkpoints.
 */
export function filesWith(platform: Platform, texts: readonly string[]): string[] {
  return readdirSync(platform.dataFolder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.endsWith('/keys') && entry.name !== samplePeople)
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => {
      const content = readFileSync(path);
      return texts.some((text) => content.includes(text));
    });
}
