import type { LayerReference } from '@onething/policy';
import {
  type Encrypted,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { EntitlementStateCode } from './calculate-dues/due.ts';

/** Why a calculation was made. */
export type CalculationCause = 'CASE_CONFIRMED' | 'RELEASE_PUBLISHED' | 'LIFE_EVENT' | 'CALENDAR' | 'PAYMENT_RETURNED';

/**
 * One calculation of an entitlement, append-only; the highest sequence holds. It keeps the request, the layers and the digest
 * of the answer, so that it can be asked again at any later date and must give the same bytes.
 */
@Entity('entitlement_calculation')
@Index(['entitlementId', 'sequence'], { unique: true })
@Index('entitlement_calculation_state', ['state', 'entitlementId'])
export class EntitlementCalculation {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  entitlementId!: string;

  /** From 1. */
  @IntColumn()
  sequence!: number;

  @InstantColumn()
  recordedAt!: string;

  @TextColumn(20)
  cause!: CalculationCause;

  @TextColumn(20)
  state!: EntitlementStateCode;

  @MonthColumn({ nullable: true })
  firstMonth!: string | null;

  /** The layers that answered, country first. */
  @JsonColumn()
  layers!: LayerReference[];

  @TextColumn(20)
  kernelVersion!: string;

  /** `CalculationRecord` as JSON: request, problem and digest of the answer. */
  @EncryptedColumn()
  record!: Encrypted;
}
