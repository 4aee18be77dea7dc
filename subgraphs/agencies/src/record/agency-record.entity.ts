import type { Encrypted } from '@onething/subgraph-kit';
import {
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { RecordTopic } from '../agency/agency-topics.ts';

/** What one agency says about one person on one topic. Nothing of it is in the graph: it leaves only as an answer to a case. */
@Entity('agency_record')
@Index(['recordKey'], { unique: true })
@Index(['identityToken', 'topic'])
export class AgencyRecord {
  @IdColumn()
  id!: string;

  @TextColumn(80)
  agencyId!: string;

  /** Unit of the agency. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @TextColumn(30)
  topic!: RecordTopic;

  /** Keyed hash of what makes two rows the same record: agency, topic, person and, where there may be several, the beginning. */
  @TokenColumn()
  recordKey!: string;

  /** Keyed hash of all values: tells a correction from a repetition. */
  @TokenColumn()
  contentHash!: string;

  @TokenColumn()
  identityToken!: string;

  /** JSON of the row, resident ID and name included. */
  @EncryptedColumn()
  values!: Encrypted;

  @ReferenceColumn()
  importId!: string;

  /** When the agency last said so. */
  @InstantColumn()
  recordedAt!: string;
}
