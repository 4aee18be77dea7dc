import type { Encrypted } from '@onething/subgraph-kit';
import {
  DateColumn,
  EncryptedColumn,
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
import type { TransferReason, TransferState } from './transfer-words.ts';

/** A file on its way from one office to another. Money follows the day of the move and never waits for it. */
@Entity('case_transfer')
@Index('case_transfer_case', ['caseId'])
@Index('case_transfer_from', ['fromCounty', 'state', 'openedAt', 'id'])
@Index('case_transfer_to', ['toCounty', 'state', 'openedAt', 'id'])
@Index('case_transfer_due', ['state', 'dueOn'])
export class CaseTransferRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** The decided move; null in a bulk transfer. */
  @ReferenceColumn({ nullable: true })
  proposalId!: string | null;

  @ReferenceColumn({ nullable: true })
  batchId!: string | null;

  @TextColumn(12)
  reason!: TransferReason;

  @TextColumn(16)
  state!: TransferState;

  @IntColumn()
  version!: number;

  /** Township unit (or county) that had the case. */
  @JurisdictionColumn()
  fromArea!: string;

  @JurisdictionColumn()
  fromCounty!: string;

  @JurisdictionColumn()
  toArea!: string;

  @JurisdictionColumn()
  toCounty!: string;

  @FlagColumn()
  crossProvince!: boolean;

  @FlagColumn()
  restricted!: boolean;

  @DateColumn()
  movedOn!: string;

  /** First month that the new county pays. */
  @MonthColumn()
  firstMonth!: string;

  @InstantColumn()
  openedAt!: string;

  /** Last day to hand over or to answer; null where the calendar is not loaded or nobody has to act. */
  @DateColumn({ nullable: true })
  dueOn!: string | null;

  @InstantColumn({ nullable: true })
  escalatedAt!: string | null;

  @InstantColumn({ nullable: true })
  offeredAt!: string | null;

  @TextColumn(100, { nullable: true })
  offeredByName!: string | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @TextColumn(100, { nullable: true })
  answeredByName!: string | null;

  /** What the last office wrote: what goes with the file, or why it was sent back. */
  @EncryptedColumn({ nullable: true })
  note!: Encrypted | null;

  /** Application prepared in another province. */
  @ReferenceColumn({ nullable: true })
  newCaseId!: string | null;
}
