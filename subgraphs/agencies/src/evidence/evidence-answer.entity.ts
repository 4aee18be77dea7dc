import type { EvidenceState, SubjectRole } from '@onething/events';
import type { Encrypted } from '@onething/subgraph-kit';
import {
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  JsonColumn,
  JurisdictionColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { RecordTopic } from '../agency/agency-topics.ts';

/** What was answered to a case, as it stood then: a decision names the id, whatever the records say later. */
@Entity('evidence_answer')
@Index(['caseId'])
export class EvidenceAnswerRow {
  /** The evidence id. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @JurisdictionColumn()
  jurisdictionCode!: string;

  @TextColumn(12)
  subjectRole!: SubjectRole;

  @TextColumn(30)
  topic!: RecordTopic;

  @TextColumn(10)
  state!: EvidenceState;

  /** JSON of the facts; null unless found. */
  @EncryptedColumn({ nullable: true })
  facts!: Encrypted | null;

  /** Ids of the records it rests on. */
  @JsonColumn()
  recordIds!: string[];

  @TextColumn(80)
  agencyId!: string;

  @InstantColumn()
  answeredAt!: string;
}
