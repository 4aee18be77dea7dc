import { IdColumn, InstantColumn, IntColumn, JurisdictionColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/** Whose entitlements a recalculation works through: those confirmed below the place of the release, then those that moved there. */
export type RecalculationPhase = 'CONFIRMED' | 'MOVED' | 'DONE';

/** The recalculation a release calls for, and how far it is: one for each release, done page by page. */
@Entity('release_recalculation')
@Index(['releaseHash'], { unique: true })
@Index(['phase', 'id'])
export class ReleaseRecalculation {
  @IdColumn()
  id!: string;

  /** The place of the release. */
  @JurisdictionColumn()
  code!: string;

  @TextColumn(200)
  releaseId!: string;

  @TextColumn(100)
  releaseHash!: string;

  @TextColumn(10)
  phase!: RecalculationPhase;

  /** The last entitlement of the phase that was calculated; null before the first. */
  @ReferenceColumn({ nullable: true })
  cursor!: string | null;

  @IntColumn()
  calculatedCount!: number;

  /** For how many the release changed something. */
  @IntColumn()
  changedCount!: number;

  @InstantColumn()
  startedAt!: string;

  @InstantColumn({ nullable: true })
  doneAt!: string | null;
}
