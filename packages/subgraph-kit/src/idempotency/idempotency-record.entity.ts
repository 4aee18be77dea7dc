import { Entity, Index, PrimaryColumn } from 'typeorm';
import { InstantColumn, LongTextColumn, TokenColumn } from '../database/columns.ts';

/** That a mutation was carried out, and what it answered. Holds no input, only keyed hashes. */
@Entity('idempotency_record')
@Index(['at'])
export class IdempotencyRecord {
  /** Keyed hash of caller, operation and key. */
  @PrimaryColumn({ type: 'varchar', length: 64 })
  id!: string;

  /** Keyed hash of the input. */
  @TokenColumn()
  bodyHash!: string;

  /** JSON of what the mutation answered: ids. */
  @LongTextColumn({ nullable: true })
  result!: string | null;

  @InstantColumn()
  at!: string;
}
