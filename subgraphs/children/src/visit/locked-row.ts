import type { EntityManager, EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';

/**
 * A row as it stands now, locked until the unit of work ends: a plain read might still see it as it was when the unit began. The row of the case is
 * locked before, so that nobody waits for the other.
 */
export function lockedRow<T extends ObjectLiteral>(
  manager: EntityManager,
  entity: EntityTarget<T>,
  where: FindOptionsWhere<T>,
): Promise<T | null> {
  const query = manager.createQueryBuilder(entity, 'row').where(where);
  if (manager.dataSource.options.type !== 'better-sqlite3') query.setLock('pessimistic_write');
  return query.getOne();
}
