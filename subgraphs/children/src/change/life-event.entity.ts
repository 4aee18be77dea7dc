import type { Encrypted } from '@onething/subgraph-kit';
import { DateColumn, EncryptedColumn, FlagColumn, IdColumn, InstantColumn, MonthColumn, ReferenceColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** What happened in the life of an enrolled child, as decided. Rows are only added: one that was wrong is taken back by another. */
@Entity('life_event')
@Index('life_event_case', ['caseId', 'recordedAt', 'id'])
export class LifeEventRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** Proposal or finding it rests on. */
  @ReferenceColumn()
  basisId!: string;

  /** JSON of the `LifeEventFact`. */
  @EncryptedColumn()
  fact!: Encrypted;

  @ReferenceColumn({ nullable: true })
  corrects!: string | null;

  @InstantColumn()
  recordedAt!: string;
}

/** That an enrolment ends, or ended. What was ended in error is revoked by a correction and stays. */
@Entity('enrolment_end')
@Index('enrolment_end_case', ['caseId'])
@Index('enrolment_end_due', ['done', 'endsOn'])
export class EnrolmentEndRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  proposalId!: string;

  @MonthColumn()
  lastMonth!: string;

  /** Day on which the child leaves the register. */
  @DateColumn()
  endsOn!: string;

  /** The case shows it as ended, or it was revoked before. */
  @FlagColumn()
  done!: boolean;

  @InstantColumn({ nullable: true })
  revokedAt!: string | null;
}
