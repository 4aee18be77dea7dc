import type { Citation, LocalisedText } from '@onething/policy';
import { DateColumn, FlagColumn, IdColumn, InstantColumn, JsonColumn, JurisdictionColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';

/**
 * A release of one layer as it was published from here: never changed, never removed. Its content is kept beside it in the policy
 * library under the same hash.
 */
@Entity('published_release')
@Index(['code', 'releaseId'], { unique: true })
@Index(['code', 'hash'], { unique: true })
export class PublishedRelease {
  @IdColumn()
  id!: string;

  /** The layer: code of its jurisdiction. */
  @JurisdictionColumn()
  code!: string;

  /** Name of the release within its layer. */
  @TextColumn(80)
  releaseId!: string;

  /** `sha256:` + hash of the content. */
  @TextColumn(80)
  hash!: string;

  @DateColumn()
  publishedOn!: string;

  @DateColumn()
  effectiveFrom!: string;

  /** Its amounts are samples, published by nobody. */
  @FlagColumn()
  sample!: boolean;

  /** The source carries no date: the dates are our assumption. */
  @FlagColumn()
  assumedDate!: boolean;

  @JsonColumn()
  layerName!: LocalisedText;

  /** What it rests on. */
  @JsonColumn()
  basis!: Citation[];

  /**
   * It came with the first boot. Such a release counts as known from its publication on; a later one only from its recording:
   * nobody here could have known it before.
   */
  @FlagColumn()
  founding!: boolean;

  @InstantColumn()
  recordedAt!: string;
}
