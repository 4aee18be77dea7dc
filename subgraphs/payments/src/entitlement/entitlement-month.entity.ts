import {
  type Encrypted,
  EncryptedColumn,
  FenColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { DueBasis, DueKind } from './calculate-dues/due.ts';

/**
 * A row of the month ledger: what was owed for one month, as recorded by one calculation. Append-only: a later standard for
 * the same month appends a further revision, and the highest holds. No column of the unique key can be NULL.
 */
@Entity('entitlement_month')
@Index(['entitlementId', 'month', 'kind', 'revision'], { unique: true })
@Index('entitlement_month_payer', ['payerCode', 'month', 'entitlementId', 'kind', 'revision'])
export class EntitlementMonth {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @MonthColumn()
  month!: string;

  @TextColumn(10)
  kind!: DueKind;

  /** From 1. */
  @IntColumn()
  revision!: number;

  /** Sequence of the calculation that recorded it. */
  @IntColumn()
  calculationSequence!: number;

  /** The county that pays the month, six digits. Another payer is another revision: no month has two. */
  @JurisdictionColumn()
  payerCode!: string;

  @FenColumn()
  amountFen!: number;

  @TextColumn(10)
  basis!: DueBasis;

  @FlagColumn()
  sample!: boolean;

  /** The lines as JSON: labels and clauses could tell the category, so they are not kept in plain. */
  @EncryptedColumn()
  explanation!: Encrypted;

  @InstantColumn()
  recordedAt!: string;
}
