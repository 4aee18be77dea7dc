import type { BenefitLine } from '@onething/policy';
import {
  type Encrypted,
  EncryptedColumn,
  FenColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { DueKind } from '../entitlement/calculate-dues/due.ts';
import type { CalculationCause } from '../entitlement/entitlement-calculation.entity.ts';

/** A month paid beyond what is due, with the lines of what is due now. */
export interface AssessedMonth {
  month: string;
  kind: DueKind;
  paidFen: number;
  recoveredFen: number;
  dueFen: number;
  overpaidFen: number;
  lines: BenefitLine[];
}

/** What an overpayment came to when it was assessed, month by month. Append-only; the highest sequence holds. */
@Entity('overpayment_assessment')
@Index(['overpaymentId', 'sequence'], { unique: true })
export class OverpaymentAssessment {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  overpaymentId!: string;

  /** From 1. */
  @IntColumn()
  sequence!: number;

  /** What brought the calculation that showed it. */
  @TextColumn(20)
  cause!: CalculationCause;

  /** Still to be recovered then. */
  @FenColumn()
  amountFen!: number;

  /** `AssessedMonth[]` as JSON: labels and clauses could tell the category. */
  @EncryptedColumn()
  months!: Encrypted;

  @InstantColumn()
  recordedAt!: string;
}
