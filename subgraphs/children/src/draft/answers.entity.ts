import { EncryptedColumn, IdColumn, InstantColumn, IntColumn, TextColumn } from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import { Entity } from 'typeorm';

/** The answers to the form of a case, encrypted as a whole. Frozen at submission. */
@Entity('application_answers')
export class ApplicationAnswers {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  /** Counts the saves: a save from an older one is told so. */
  @IntColumn()
  revision!: number;

  /** JSON text of the form's data. */
  @EncryptedColumn()
  answers!: Encrypted;

  /** Step the applicant was at. */
  @TextColumn(60, { nullable: true })
  step!: string | null;

  @InstantColumn()
  savedAt!: string;

  /** Name as signed under the declaration; null before submission. */
  @EncryptedColumn({ nullable: true })
  signedName!: Encrypted | null;
}
