import {
  type Encrypted,
  EncryptedColumn,
  FenColumn,
  FlagColumn,
  IdColumn,
  IntColumn,
  JurisdictionColumn,
  MonthColumn,
  ReferenceColumn,
  RehearsalPartRow,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index, PrimaryColumn } from 'typeorm';
import type { AmountEffectKind } from './enums.ts';

const key = { type: 'varchar', length: 16 } as const;

/** How far the entitlements of a rehearsal are calculated. */
@Entity('rehearsal_part')
@Index(['state', 'startedAt'])
export class AmountRehearsal extends RehearsalPartRow {}

/**
 * An entitlement the two sides of a rehearsal do not pay alike. What could tell the category is kept as a keyed hash of this rehearsal alone:
 * rows can be filtered and counted by it, and nothing is read from the table.
 */
@Entity('rehearsed_amount')
@Index(['rehearsalId', 'countyCode', 'entitlementId'])
export class RehearsedAmount {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 36 })
  entitlementId!: string;

  @ReferenceColumn()
  caseId!: string;

  /** County that pays, six digits. */
  @JurisdictionColumn()
  countyCode!: string;

  @TextColumn(10)
  kind!: AmountEffectKind;

  @FlagColumn()
  restricted!: boolean;

  @TextColumn(16)
  categoryKey!: string;

  @TextColumn(16)
  clauseKey!: string;

  /** First month that differs. */
  @MonthColumn()
  month!: string;

  /** What is due for that month on either side. */
  @FenColumn()
  beforeFen!: number;

  @FenColumn()
  afterFen!: number;

  /** Difference over all months compared. */
  @FenColumn()
  differenceFen!: number;

  /** More, and less, for months that are over. */
  @FenColumn()
  arrearsFen!: number;

  @FenColumn()
  overpaidFen!: number;
}

/** What a county owes for a month on either side, by category. */
@Entity('rehearsed_month')
export class RehearsedMonth {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 12 })
  countyCode!: string;

  @PrimaryColumn({ type: 'varchar', length: 7 })
  month!: string;

  @PrimaryColumn(key)
  categoryKey!: string;

  @PrimaryColumn({ type: 'boolean' })
  restricted!: boolean;

  @FenColumn()
  beforeFen!: number;

  @FenColumn()
  afterFen!: number;

  @IntColumn()
  paidBefore!: number;

  @IntColumn()
  paidAfter!: number;
}

/** How many entitlements of a county and category are changed by a clause, and by how much. */
@Entity('rehearsed_effect')
export class RehearsedEffect {
  @PrimaryColumn({ type: 'varchar', length: 36 })
  rehearsalId!: string;

  @PrimaryColumn({ type: 'varchar', length: 12 })
  countyCode!: string;

  @PrimaryColumn({ type: 'varchar', length: 10 })
  kind!: AmountEffectKind;

  @PrimaryColumn(key)
  categoryKey!: string;

  @PrimaryColumn(key)
  clauseKey!: string;

  @PrimaryColumn({ type: 'boolean' })
  restricted!: boolean;

  @IntColumn()
  cases!: number;

  /** Of the first month that differs, added up. */
  @FenColumn()
  beforeFen!: number;

  @FenColumn()
  afterFen!: number;

  @FenColumn()
  differenceFen!: number;

  @FenColumn()
  arrearsFen!: number;

  @FenColumn()
  overpaidFen!: number;
}

/** A clause that changes amounts in a rehearsal. Its words could tell a category, so they are sealed. */
@Entity('rehearsed_clause')
@Index(['rehearsalId', 'clauseKey'], { unique: true })
export class RehearsedClause {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  rehearsalId!: string;

  @TextColumn(16)
  clauseKey!: string;

  /** `{ label, citation }` as JSON. */
  @EncryptedColumn()
  words!: Encrypted;
}
