import type { DecisionReason, RecordedAction } from '@onething/casework';
import {
  DateColumn,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** One entry of the append-only history of a case. Rows are only ever added; a correction is one more. */
@Entity('case_action')
@Index('case_action_sequence', ['caseId', 'sequence'], { unique: true })
export class CaseActionRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** 1, 2, 3 … within the case. */
  @IntColumn()
  sequence!: number;

  @TextColumn(40)
  kind!: RecordedAction['kind'];

  @InstantColumn()
  at!: string;

  /** Day of `at` in China. */
  @DateColumn()
  onDate!: string;

  @TextColumn(10)
  actor!: RecordedAction['by']['kind'];

  @TextColumn(200)
  actorSubject!: string;

  @TextColumn(100, { nullable: true })
  actorName!: string | null;

  /** What the lifecycle is derived from: completeness, notice, conclusion, decision, reasons. Codes only. */
  @JsonColumn()
  facts!: {
    complete?: boolean;
    countsOn?: string;
    level?: 'TOWNSHIP' | 'COUNTY';
    assignee?: RecordedAction['assignee'];
    noticeId?: string;
    conclusion?: RecordedAction['conclusion'];
    decision?: RecordedAction['decision'];
    reasons?: DecisionReason[];
    outcome?: RecordedAction['outcome'];
    enrolment?: RecordedAction['enrolment'];
  };

  /** JSON of `{ staff: {zh, en}, applicant?: {zh, en} }`: what people read. */
  @EncryptedColumn()
  text!: Encrypted;

  /** Releases in force when it was done. */
  @JsonColumn()
  releaseIds!: string[];
}
