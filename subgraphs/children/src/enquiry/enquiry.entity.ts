import type { Encrypted } from '@onething/subgraph-kit';
import {
  DateColumn,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { EnquiryKind, EnquiryPerson } from './enquiry-kinds.ts';

/** What an office did to find out where records did not say enough: a visit, neighbours, a letter, a meeting. Never changed; a correction is one more. */
@Entity('enquiry')
@Index('enquiry_case', ['caseId', 'onDate'])
export class EnquiryRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** HOME_VISIT, NEIGHBOUR_ENQUIRY, LETTER, REVIEW_MEETING. */
  @TextColumn(20)
  kind!: EnquiryKind;

  /** Level that did it. */
  @TextColumn(10)
  level!: 'TOWNSHIP' | 'COUNTY';

  /** The day it took place. */
  @DateColumn()
  onDate!: string;

  /** Who took part, by role and never by name. */
  @JsonColumn()
  people!: EnquiryPerson[];

  /** What was seen or said. */
  @EncryptedColumn()
  finding!: Encrypted;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  @InstantColumn()
  at!: string;
}

/** A photo or paper of an enquiry. The bytes lie with the gateway. */
@Entity('enquiry_file')
@Index('enquiry_file_case', ['caseId'])
export class EnquiryFileRow {
  /** Id of the file at the gateway. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  enquiryId!: string;

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
