import type { Encrypted } from '@onething/subgraph-kit';
import {
  DateColumn,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { ChangeGround, ChangeSource, ChangeStatus } from './change-words.ts';

/** A change in the life of an enrolled child, from the word of whoever noticed it to the county's decision. */
@Entity('change_proposal')
@Index('change_proposal_case', ['caseId', 'proposedAt'])
@Index('change_proposal_once', ['alertKey'], { unique: true })
@Index('change_proposal_open', ['status', 'proposedAt', 'id'])
export class ChangeProposalRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @TextColumn(24)
  ground!: ChangeGround;

  @TextColumn(12)
  source!: ChangeSource;

  @TextColumn(12)
  status!: ChangeStatus;

  @IntColumn()
  version!: number;

  /** JSON of `ChangeDetails`, as known now. */
  @EncryptedColumn()
  details!: Encrypted;

  /** JSON of `AlertEvidence[]`: what agencies answered that the decision did not rest on. */
  @EncryptedColumn({ nullable: true })
  evidence!: Encrypted | null;

  /** Keyed hash of case, ground and facts: the same alert opens nothing twice. Null: told by people. */
  @TokenColumn({ nullable: true })
  alertKey!: string | null;

  @TextColumn(200)
  proposedBySubject!: string;

  @TextColumn(100)
  proposedByName!: string;

  @InstantColumn()
  proposedAt!: string;

  /** JSON of `ChangeCheck`. */
  @EncryptedColumn({ nullable: true })
  check!: Encrypted | null;

  /** JSON of `PreparedChange`: effect and text as prepared. */
  @EncryptedColumn({ nullable: true })
  prepared!: Encrypted | null;

  @TextColumn(200, { nullable: true })
  preparedBySubject!: string | null;

  @TextColumn(100, { nullable: true })
  preparedByName!: string | null;

  @InstantColumn({ nullable: true })
  preparedAt!: string | null;

  @TextColumn(200, { nullable: true })
  signedBySubject!: string | null;

  @TextColumn(100, { nullable: true })
  signedByName!: string | null;

  /** When it was decided, refused or withdrawn. */
  @InstantColumn({ nullable: true })
  closedAt!: string | null;

  /** Day of `closedAt` in China. */
  @DateColumn({ nullable: true })
  closedOn!: string | null;

  /** Last paid month where it ended the enrolment. */
  @MonthColumn({ nullable: true })
  lastMonth!: string | null;

  /** Why it was refused or withdrawn. */
  @EncryptedColumn({ nullable: true })
  reason!: Encrypted | null;

  @ReferenceColumn({ nullable: true })
  noticeId!: string | null;

  @ReferenceColumn({ nullable: true })
  lifeEventId!: string | null;
}
