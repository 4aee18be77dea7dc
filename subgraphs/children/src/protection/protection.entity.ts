import type { Encrypted } from '@onething/subgraph-kit';
import {
  DateColumn,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { CarePlace, DangerNow, ProtectionState, ProtectionStepKind, ReporterKind } from './protection-words.ts';

/**
 * A report that a child is in danger, and how far the chain has come. What was said and who said it are sealed apart from each other; the open
 * columns say where, how urgent and by when.
 */
@Entity('protection_report')
@Index('protection_report_number', ['number'], { unique: true })
@Index('protection_report_receipt', ['receiptHash'], { unique: true })
@Index('protection_report_county', ['countyCode', 'open', 'urgency', 'dueSort', 'id'])
@Index('protection_report_area', ['areaCode', 'open', 'urgency', 'dueSort', 'id'])
@Index('protection_report_due', ['open', 'dueSort', 'id'])
@Index('protection_report_asked', ['askedCode', 'id'])
export class ProtectionReportRow {
  @IdColumn()
  id!: string;

  /** 中原护〔2026〕0001: what offices call it. */
  @TextColumn(60)
  number!: string;

  /** Keyed hash of the code the reporter was given. */
  @TokenColumn()
  receiptHash!: string;

  @JurisdictionColumn()
  countyCode!: string;

  /** Township unit that answers for it, or the county while none is known. */
  @JurisdictionColumn()
  areaCode!: string;

  @TextColumn(20)
  reporterKind!: ReporterKind;

  @TextColumn(10)
  dangerNow!: DangerNow;

  /** Order: 0 in danger now, 1 unsure, 2 not at this moment. */
  @IntColumn()
  urgency!: number;

  /** JSON of `ReportedContent`. */
  @EncryptedColumn()
  content!: Encrypted;

  /** JSON of `{ name, phone }`; null for a report without a name. */
  @EncryptedColumn({ nullable: true })
  reporter!: Encrypted | null;

  @TextColumn(30)
  state!: ProtectionState;

  @FlagColumn()
  open!: boolean;

  @InstantColumn()
  reportedAt!: string;

  @DateColumn()
  reportedOn!: string;

  @DateColumn({ nullable: true })
  takenUpOn!: string | null;

  @DateColumn({ nullable: true })
  closedOn!: string | null;

  /** Day by which the next link is due; null where nobody set a limit. */
  @DateColumn({ nullable: true })
  dueOn!: string | null;

  @TextColumn(10)
  dueSort!: string;

  @FlagColumn()
  escalated!: boolean;

  /** Case of the child, once somebody linked it. */
  @ReferenceColumn({ nullable: true })
  linkedCaseId!: string | null;

  /** Township unit or village whose people are asked to file an application for the child; null: nobody is, or it has been begun. */
  @JurisdictionColumn({ nullable: true })
  askedCode!: string | null;

  @IntColumn()
  version!: number;
}

/** One step of the chain: who, when, with whom, what was found, what was decided, what comes next. Rows are only added. */
@Entity('protection_step')
@Index('protection_step_sequence', ['reportId', 'sequence'], { unique: true })
export class ProtectionStepRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  reportId!: string;

  @IntColumn()
  sequence!: number;

  @TextColumn(20)
  kind!: ProtectionStepKind;

  /** The step that was recorded wrongly and that this one puts right; both stay. */
  @ReferenceColumn({ nullable: true })
  corrects!: string | null;

  /** Day it took place. */
  @DateColumn()
  onDate!: string;

  @InstantColumn()
  at!: string;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  /** JSON of `StepDetails`. */
  @EncryptedColumn()
  details!: Encrypted;
}

/** A child looked after away from home for the time being. At most one runs for a report. */
@Entity('protection_placement')
@Index('protection_placement_report', ['reportId', 'startedOn'])
export class ProtectionPlacementRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  reportId!: string;

  @TextColumn(20)
  place!: CarePlace;

  /** Name of the institution or relation of the person, and how to reach them. */
  @EncryptedColumn()
  carer!: Encrypted;

  @DateColumn()
  startedOn!: string;

  /** Day by which it is to be looked at again; null where nobody set a limit. */
  @DateColumn({ nullable: true })
  reviewBy!: string | null;

  @DateColumn({ nullable: true })
  endedOn!: string | null;

  @EncryptedColumn({ nullable: true })
  endReason!: Encrypted | null;
}

/** A photo of a report or a step. The bytes lie with the gateway. */
@Entity('protection_file')
@Index('protection_file_report', ['reportId'])
export class ProtectionFileRow {
  /** Id of the file at the gateway. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  reportId!: string;

  @ReferenceColumn()
  stepId!: string;

  @EncryptedColumn()
  fileName!: Encrypted;

  @TextColumn(60)
  mediaType!: string;

  @IntColumn()
  sizeBytes!: number;

  /** Of the bytes as kept. */
  @TokenColumn()
  sha256!: string;

  @InstantColumn()
  attachedAt!: string;
}
