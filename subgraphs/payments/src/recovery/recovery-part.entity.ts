import { FenColumn, IdColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** A part of a recovery: kept back of a payment, or paid back by the family. Of a payment that came back it no longer counts. */
@Entity('recovery_part')
@Index(['recoveryId', 'itemId', 'liveKey'], { unique: true })
@Index(['itemId'])
export class RecoveryPart {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  recoveryId!: string;

  /** The payment it was kept back of; for a repayment its own id. */
  @ReferenceColumn()
  itemId!: string;

  /** `LIVE`, or its own id once it no longer counts. */
  @TextColumn(36)
  liveKey!: string;

  @FenColumn()
  amountFen!: number;
}
