import {
  type Encrypted,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { AmountObjectionOutcome } from './enums.ts';

/** What the recipient has against an amount, and the county's answer. At most one of an entitlement is open at a time. */
@Entity('amount_objection')
@Index(['entitlementId', 'sequence'], { unique: true })
@Index(['jurisdictionCode', 'answeredAt', 'raisedAt'])
export class AmountObjectionRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  entitlementId!: string;

  /** From 1, for each entitlement. */
  @IntColumn()
  sequence!: number;

  /** The county that had the file when it was raised; who has it now answers. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  /** The month it is about; null: none of the months listed, or all. */
  @MonthColumn({ nullable: true })
  month!: string | null;

  /** In the recipient's words. */
  @EncryptedColumn()
  reason!: Encrypted;

  @InstantColumn()
  raisedAt!: string;

  @TextColumn(20, { nullable: true })
  outcome!: AmountObjectionOutcome | null;

  /** Why, in the officer's words. */
  @EncryptedColumn({ nullable: true })
  answer!: Encrypted | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @TextColumn(200, { nullable: true })
  bySubject!: string | null;

  @TextColumn(100, { nullable: true })
  byName!: string | null;
}
