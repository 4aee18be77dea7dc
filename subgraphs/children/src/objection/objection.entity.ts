import type { ObjectionOutcome } from '@onething/casework';
import { EncryptedColumn, IdColumn, InstantColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** What an applicant has against a refusal, and the county's answer. One to each decision. */
@Entity('objection')
@Index('objection_case', ['caseId', 'raisedAt'])
@Index('objection_decision', ['decisionId'], { unique: true })
export class ObjectionRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  decisionId!: string;

  /** In the applicant's words. */
  @EncryptedColumn()
  reason!: Encrypted;

  @InstantColumn()
  raisedAt!: string;

  @TextColumn(20, { nullable: true })
  outcome!: ObjectionOutcome | null;

  /** Why, in the officer's words. */
  @EncryptedColumn({ nullable: true })
  answer!: Encrypted | null;

  @InstantColumn({ nullable: true })
  answeredAt!: string | null;

  @TextColumn(200, { nullable: true })
  bySubject!: string | null;

  @TextColumn(100, { nullable: true })
  byName!: string | null;
}
