import {
  DateColumn,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { VisitActor, VisitOutcome } from './visit-words.ts';

/** A visit as it was recorded. Rows are only added: of two visits in one period both stay and one counts. */
@Entity('visit')
@Index('visit_case', ['caseId', 'seenOn', 'id'])
@Index('visit_corrects', ['corrects'], { unique: true })
@Index('visit_counts', ['caseId', 'countsFor'], { unique: true })
export class VisitRow {
  /** Made on the device it was written on, so that sending it twice is one visit. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(20)
  actor!: VisitActor;

  /** Day of the visit. */
  @DateColumn()
  seenOn!: string;

  /** JSON of the answers. */
  @EncryptedColumn()
  answers!: Encrypted;

  /** Keyed hash of what was sent, to tell a repetition from another visit with the same id. */
  @TokenColumn()
  contentHash!: string;

  @TextColumn(12)
  outcome!: VisitOutcome;

  /** `VILLAGE 2026-04`: the one visit that fulfils the period; null of every other. */
  @TextColumn(32, { nullable: true })
  countsFor!: string | null;

  /** Of a conflict: the visit that counts. */
  @ReferenceColumn({ nullable: true })
  conflictId!: string | null;

  /** The visit, recorded wrongly, whose place it takes. */
  @ReferenceColumn({ nullable: true })
  corrects!: string | null;

  /** Why it had to be corrected. */
  @EncryptedColumn({ nullable: true })
  correctionReason!: Encrypted | null;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  @InstantColumn()
  at!: string;
}

/** A photo of a visit. The bytes lie with the gateway. */
@Entity('visit_photo')
@Index('visit_photo_visit', ['visitId'])
export class VisitPhotoRow {
  /** Id of the file at the gateway. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  visitId!: string;

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
