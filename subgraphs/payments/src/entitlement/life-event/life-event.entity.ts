import { type Encrypted, EncryptedColumn, IdColumn, InstantColumn, ReferenceColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/**
 * What became known of an enrolled child after the confirmation. Append-only: a correction is a further row that names the one it
 * takes back. Kept by case, so that one which arrives before the confirmation waits for it.
 */
@Entity('life_event')
@Index(['lifeEventId'], { unique: true })
@Index(['caseId', 'knownAt'])
export class LifeEvent {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** As the subgraph of cases calls it: counts once. */
  @ReferenceColumn()
  lifeEventId!: string;

  /** The earlier life event that no longer counts. */
  @ReferenceColumn({ nullable: true })
  corrects!: string | null;

  /** `LifeEventFact` as JSON. */
  @EncryptedColumn()
  fact!: Encrypted;

  /** When the case learnt of it. */
  @InstantColumn()
  knownAt!: string;

  /** When it arrived here. */
  @InstantColumn()
  recordedAt!: string;
}
