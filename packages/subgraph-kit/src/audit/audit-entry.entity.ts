import { Entity, Index, PrimaryColumn } from 'typeorm';
import { IdColumn, InstantColumn, IntColumn, JurisdictionColumn, LongTextColumn, TextColumn, TokenColumn } from '../database/columns.ts';

/** One act that must be answerable for. Rows are only ever added. */
@Entity('audit_entry')
@Index(['jurisdictionCode', 'sequence'], { unique: true })
@Index(['subject'])
export class AuditEntry {
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** 1, 2, 3 … within the jurisdiction. */
  @IntColumn()
  sequence!: number;

  @InstantColumn()
  at!: string;

  /** Subject of the caller, or `system:<subgraph>`. */
  @TextColumn(200)
  actor!: string;

  /** What was done, e.g. `reveal-field`. */
  @TextColumn(80)
  action!: string;

  /** Id of the thing it was done to. */
  @TextColumn(200)
  subject!: string;

  @TextColumn(1000, { nullable: true })
  reason!: string | null;

  /** Canonical JSON; ids and codes, no personal data. */
  @LongTextColumn()
  details!: string;

  /** Hash of the entry before; 64 zeros for the first. */
  @TokenColumn()
  previousHash!: string;

  /** SHA-256 over this entry and `previousHash`. */
  @TokenColumn()
  hash!: string;
}

/** End of the chain of a jurisdiction: locked while an entry is added. */
@Entity('audit_chain')
export class AuditChain {
  @PrimaryColumn({ type: 'varchar', length: 12 })
  jurisdictionCode!: string;

  @IntColumn()
  sequence!: number;

  @TokenColumn()
  hash!: string;
}
