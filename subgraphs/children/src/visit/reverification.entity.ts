import type { AgencyTopic, EvidenceState, SubjectRole } from '@onething/events';
import {
  DateColumn,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** That the agencies were asked again about an enrolled child in one period (郑民文〔2020〕57号 二（四）4). */
@Entity('reverification')
@Index('reverification_period', ['caseId', 'period'], { unique: true })
export class ReverificationRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** `2026-Q2`. */
  @TextColumn(10)
  period!: string;

  @DateColumn()
  askedOn!: string;

  /** Questions asked and answered, and answers that differ from what was known. */
  @IntColumn()
  asked!: number;

  @IntColumn()
  answered!: number;

  @IntColumn()
  differing!: number;

  /** Every question was answered, or the county closed it by hand. */
  @DateColumn({ nullable: true })
  doneOn!: string | null;

  /** How the data were verified without the agencies' answers, where it was closed by hand. */
  @EncryptedColumn({ nullable: true })
  closeReason!: Encrypted | null;

  @TextColumn(100, { nullable: true })
  closedByName!: string | null;
}

/** An agency's answer of one round; never changed. */
@Entity('reverification_answer')
@Index('reverification_question', ['reverificationId', 'subjectRole', 'topic'], { unique: true })
@Index('reverification_answer_case', ['caseId', 'receivedAt'])
export class ReverificationAnswerRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  reverificationId!: string;

  @TextColumn(12)
  subjectRole!: SubjectRole;

  @TextColumn(30)
  topic!: AgencyTopic;

  @TextColumn(10)
  state!: EvidenceState;

  /** JSON of the facts; null unless found. */
  @EncryptedColumn({ nullable: true })
  facts!: Encrypted | null;

  /** It says otherwise than what was known before. */
  @FlagColumn()
  differs!: boolean;

  @InstantColumn()
  receivedAt!: string;
}
