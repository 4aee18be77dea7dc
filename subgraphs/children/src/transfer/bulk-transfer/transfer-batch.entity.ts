import type { Encrypted } from '@onething/subgraph-kit';
import {
  DateColumn,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** That a township unit's enrolled children were given to another office, in one act. */
@Entity('transfer_batch')
@Index('transfer_batch_from', ['fromArea', 'orderedAt'])
@Index('transfer_batch_to', ['toArea', 'orderedAt'])
export class TransferBatchRow {
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  fromArea!: string;

  @JurisdictionColumn()
  toArea!: string;

  @DateColumn()
  onDate!: string;

  /** The document that reassigned the unit. */
  @EncryptedColumn()
  reason!: Encrypted;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  @InstantColumn()
  orderedAt!: string;

  /** Who of another county accepted all of it; null: nobody yet, or the county is the same. */
  @TextColumn(200, { nullable: true })
  acceptedBySubject!: string | null;

  @TextColumn(100, { nullable: true })
  acceptedByName!: string | null;
}

/** One case of a bulk transfer. */
@Entity('transfer_item')
@Index('transfer_item_once', ['batchId', 'caseId'], { unique: true })
@Index('transfer_item_pending', ['state', 'id'])
export class TransferItemRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  batchId!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(12)
  state!: 'PENDING' | 'OFFERED' | 'DONE' | 'REFUSED';

  /** Why it was left where it is. */
  @TextColumn(40, { nullable: true })
  code!: string | null;

  @FlagColumn()
  restricted!: boolean;
}
