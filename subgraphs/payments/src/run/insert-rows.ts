import type { EntityManager, ObjectLiteral } from 'typeorm';

const rowsAtOnce = 500;

/** Inserts many rows of one table by few statements, without reading them back. */
export async function insertRows<T extends ObjectLiteral>(manager: EntityManager, table: new () => T, rows: readonly T[]): Promise<void> {
  for (let start = 0; start < rows.length; start += rowsAtOnce) {
    const values = rows.slice(start, start + rowsAtOnce);
    await manager.createQueryBuilder().insert().into(table).values(values).updateEntity(false).execute();
  }
}
