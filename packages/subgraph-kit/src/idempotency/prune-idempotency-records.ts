import { LessThan } from 'typeorm';
import type { Database } from '../database/database.ts';
import { IdempotencyRecord } from './idempotency-record.entity.ts';

/** Forgets mutations carried out before an instant: a repetition after that would count anew. Returns how many. */
export async function pruneIdempotencyRecords(database: Database, before: string): Promise<number> {
  const { affected } = await database.transact((manager) => manager.delete(IdempotencyRecord, { at: LessThan(before) }));
  return affected ?? 0;
}
