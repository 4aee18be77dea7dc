import type { AgencyTopic, EvidenceState, SubjectRole } from '@onething/events';
import { EncryptedColumn, IdColumn, InstantColumn, JsonColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import type { LocalisedText } from '@onething/policy';
import { Entity, Index } from 'typeorm';

/** Snapshot of one agency's answer. Never changed: a newer answer is one more row, and decisions name the rows they rest on. */
@Entity('evidence')
@Index('evidence_case', ['caseId', 'receivedAt'])
export class EvidenceRow {
  /** Evidence id the agency gave; of an open question our own. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(12)
  subjectRole!: SubjectRole;

  @TextColumn(30)
  topic!: AgencyTopic;

  /** FOUND, NO_DATA, AWAITED. */
  @TextColumn(10)
  state!: EvidenceState;

  /** JSON of the facts; null unless found. */
  @EncryptedColumn({ nullable: true })
  facts!: Encrypted | null;

  @JsonColumn({ nullable: true })
  source!: { agencyId: string; agencyName: LocalisedText; kind: string } | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @InstantColumn()
  receivedAt!: string;
}

/** What an officer found in a paper or on a visit. */
@Entity('finding')
@Index('finding_case', ['caseId', 'at'])
export class FindingRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** Fact path: `mother.OUT_OF_CONTACT.policeResult`. */
  @TextColumn(120)
  path!: string;

  /** JSON of the value. */
  @EncryptedColumn()
  value!: Encrypted;

  /** PAPER, VISIT, AGENCY. */
  @TextColumn(10)
  basis!: 'PAPER' | 'VISIT' | 'AGENCY';

  /** The material or evidence it rests on. */
  @ReferenceColumn({ nullable: true })
  basisId!: string | null;

  @EncryptedColumn({ nullable: true })
  note!: Encrypted | null;

  @TextColumn(200)
  bySubject!: string;

  @TextColumn(100)
  byName!: string;

  @InstantColumn()
  at!: string;
}
