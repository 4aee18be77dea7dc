import type { EntityManager, ObjectLiteral } from 'typeorm';

/** Rows of one statement: SQLite takes 32,766 parameters at most, and a statement of a few dozen kB is read fastest. */
const rowsAtOnce = 100;

/**
 * Inserts many rows of one table by few statements, without reading them back. Every column must be set. The statement is put together here, because
 * the query builder's named parameters take several times as long as the insert itself.
 */
export async function insertRows<T extends ObjectLiteral>(manager: EntityManager, table: new () => T, rows: readonly T[]): Promise<void> {
  const { driver } = manager.connection;
  const { columns, tableName } = manager.connection.getMetadata(table);
  const names = columns.map(({ databaseName }) => driver.escape(databaseName)).join(', ');
  const row = `(${columns.map(() => '?').join(', ')})`;
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const chunk = rows.slice(start, start + rowsAtOnce);
    const values = chunk.flatMap((entity) =>
      columns.map((column) => (driver.preparePersistentValue(column.getEntityValue(entity) ?? null, column) as unknown) ?? null),
    );
    await manager.query(`INSERT INTO ${driver.escape(tableName)} (${names}) VALUES ${chunk.map(() => row).join(', ')}`, values);
  }
}
