import { FenColumn, IdColumn, InstantColumn, JurisdictionColumn, MonthColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { DueKind } from '../entitlement/calculate-dues/due.ts';

/**
 * A part of an overpayment taken back or waived, for the month it was paid for. Append-only: a recovery that came to nothing (a payment
 * it was kept back of was returned) is a further entry with the negative amount.
 */
@Entity('overpayment_entry')
@Index(['overpaymentId', 'id'])
@Index(['entitlementId'])
export class OverpaymentEntry {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  overpaymentId!: string;

  @ReferenceColumn()
  entitlementId!: string;

  @JurisdictionColumn()
  payerCode!: string;

  @MonthColumn()
  month!: string;

  @TextColumn(10)
  kind!: DueKind;

  @TextColumn(10)
  type!: 'RECOVERED' | 'WAIVED';

  @FenColumn()
  amountFen!: number;

  /** What it rests on: the payment it was kept back of, the repayment, the waiver. */
  @TextColumn(120)
  reference!: string;

  @InstantColumn()
  recordedAt!: string;
}
