import { EncryptedColumn, IdColumn, InstantColumn, ReferenceColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** What a restricted case is about. Nothing of it stands anywhere else: the other tables hold `RESTRICTED` in its place. */
@Entity('restricted_record')
export class RestrictedRecord {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  /** JSON of `{ category, formCode }`. */
  @EncryptedColumn()
  subject!: Encrypted;

  /** JSON of the answers to the form. */
  @EncryptedColumn()
  answers!: Encrypted;
}

/** A fact or a text about a restricted case that would stand in the open for any other: a finding, the reason of an officer's act. */
@Entity('restricted_note')
@Index('restricted_note_case', ['caseId'])
export class RestrictedNote {
  /** Id of the finding, or one of its own. */
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** JSON. */
  @EncryptedColumn()
  content!: Encrypted;

  @InstantColumn()
  at!: string;
}
