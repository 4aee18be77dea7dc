import type { Kit } from '@onething/subgraph-kit';
import type { EntityManager, ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import { CountyRegister } from './county-register.entity.ts';

/** The registers of a county, locked until the unit of work ends: two lists of a county are taken one after the other. */
export async function lockedRegister({ clock }: Kit, manager: EntityManager, jurisdictionCode: string): Promise<CountyRegister> {
  const start = { jurisdictionCode, households: 'NOT_LOADED', benefits: 'NOT_LOADED', changedAt: clock.now() } as const;
  await manager.createQueryBuilder().insert().into(CountyRegister).values(start).orIgnore().execute();
  return asOfNow(manager.createQueryBuilder(CountyRegister, 'register').where({ jurisdictionCode })).getOneOrFail();
}

/** Reads what is committed now, and locks it, where the database would show the beginning of the unit of work. */
export function asOfNow<Row extends ObjectLiteral>(query: SelectQueryBuilder<Row>): SelectQueryBuilder<Row> {
  return query.connection.options.type === 'better-sqlite3' ? query : query.setLock('pessimistic_write');
}
