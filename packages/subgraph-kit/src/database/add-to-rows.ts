import type { EntityManager, ObjectLiteral } from 'typeorm';

const rowsAtOnce = 100;

/** Adds the figures of rows to those of the same key; rows that are not there yet are inserted. All columns beside the key are added up. */
export async function addToRows<T extends ObjectLiteral>(manager: EntityManager, table: new () => T, rows: readonly T[]): Promise<void> {
  const { driver } = manager.connection;
  const { columns, tableName } = manager.connection.getMetadata(table);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName));
  const key = columns.filter(({ isPrimary }) => isPrimary).map(({ databaseName }) => driver.escape(databaseName));
  const sums = columns.filter(({ isPrimary }) => !isPrimary).map(({ databaseName }) => driver.escape(databaseName));
  const isSqlite = manager.connection.options.type === 'better-sqlite3';
  const onConflict = isSqlite
    ? `ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${sums.map((name) => `${name} = ${name} + excluded.${name}`).join(', ')}`
    : `ON DUPLICATE KEY UPDATE ${sums.map((name) => `${name} = ${name} + VALUES(${name})`).join(', ')}`;
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows.slice(start, start + rowsAtOnce);
    const values = chunk.flatMap((entity) =>
      columns.map((column) => driver.preparePersistentValue(column.getEntityValue(entity), column) as unknown),
    );
    const insert = `INSERT INTO ${driver.escape(tableName)} (${names.join(', ')}) VALUES ${chunk.map(() => row).join(', ')}`;
    await manager.query(`${insert} ${onConflict}`, values);
  }
}
