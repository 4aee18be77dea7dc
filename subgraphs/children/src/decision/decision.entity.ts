import {
  DateColumn,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  JurisdictionColumn,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import type { LayerReference } from '@onething/policy';
import { Entity, Index, PrimaryColumn } from 'typeorm';

/** Somebody's signature under a paper. */
export interface StoredSignature {
  step: string;
  subject: string;
  name: string;
  at: string;
}

/** A conclusion of the township, as prepared and signed. A case that was returned has several; the last one counts. */
@Entity('verification')
@Index('verification_case', ['caseId', 'preparedAt'])
export class VerificationRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** MEETS or DOES_NOT_MEET. */
  @TextColumn(20)
  conclusion!: 'MEETS' | 'DOES_NOT_MEET';

  @EncryptedColumn()
  opinion!: Encrypted;

  @JsonColumn()
  signatures!: StoredSignature[];

  @InstantColumn()
  preparedAt!: string;

  @InstantColumn({ nullable: true })
  signedAt!: string | null;

  /** Keyed hash of the facts it was prepared on. */
  @TokenColumn()
  factsHash!: string;

  /** Sent back, returned or replaced. */
  @FlagColumn()
  superseded!: boolean;
}

/** A decision of the county, as prepared and, with the last signature, in force. */
@Entity('decision')
@Index('decision_case', ['caseId', 'preparedAt'])
export class DecisionRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** CONFIRM or REFUSE. */
  @TextColumn(10)
  kind!: 'CONFIRM' | 'REFUSE';

  /** JSON of `{ zh: string[], en: string[], reasons, citations, deviationReason }`. */
  @EncryptedColumn()
  document!: Encrypted;

  @MonthColumn({ nullable: true })
  firstMonth!: string | null;

  @JsonColumn()
  signatures!: StoredSignature[];

  @InstantColumn()
  preparedAt!: string;

  @InstantColumn({ nullable: true })
  decidedAt!: string | null;

  @TokenColumn()
  factsHash!: string;

  /** Evidence it rests on; set with the last signature. */
  @JsonColumn()
  evidenceIds!: string[];

  @JsonColumn()
  layers!: LayerReference[];

  @FlagColumn()
  superseded!: boolean;
}

/** The one decision of a case that is in force, with all that replays it: at most one by its key. */
@Entity('decision_record')
export class DecisionRecordRow {
  /** Id of the decision: a case that was objected to has several. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  decisionId!: string;

  @TextColumn(20)
  kernelVersion!: string;

  /** Base64 of the gzipped JSON of the policy's DecisionRecord. */
  @EncryptedColumn()
  record!: Encrypted;

  @InstantColumn()
  at!: string;
}

/** That a child is enrolled: from which month, where. */
@Entity('enrolment')
@Index('enrolment_child', ['childId'])
@Index('enrolment_county', ['countyCode', 'id'])
export class EnrolmentRow {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  childId!: string;

  /** As the case says it: of a restricted one only that it is one. */
  @TextColumn(30)
  category!: string;

  @JurisdictionColumn()
  countyCode!: string;

  @DateColumn()
  confirmedOn!: string;

  @MonthColumn()
  firstMonth!: string;
}

/** Child welfare certificate, where the jurisdiction issues one. */
@Entity('certificate')
@Index('certificate_number', ['number'], { unique: true })
export class CertificateRow {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  @TextColumn(60)
  number!: string;

  @DateColumn()
  issuedOn!: string;

  /** Day it was recalled with the end of the enrolment; null: in force. */
  @DateColumn({ nullable: true })
  recalledOn!: string | null;
}

/** Running numbers: of cases and certificates, by county and year. */
@Entity('running_number')
export class RunningNumber {
  /** `case.370112.2026`. */
  @PrimaryColumn({ type: 'varchar', length: 60 })
  id!: string;

  @IntColumn()
  last!: number;
}
