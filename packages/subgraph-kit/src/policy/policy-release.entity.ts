import type { PolicyLayerRelease } from '@onething/policy';
import { Entity, Index } from 'typeorm';
import { DateColumn, IdColumn, InstantColumn, JsonColumn, JurisdictionColumn, TextColumn } from '../database/columns.ts';

/** A release this subgraph has received: never changed, never removed, so that every decision can be replayed. */
@Entity('policy_release')
@Index(['code', 'hash'], { unique: true })
export class PolicyReleaseRow {
  @IdColumn()
  id!: string;

  @JurisdictionColumn()
  code!: string;

  /** `sha256:` + hash of the content. */
  @TextColumn(80)
  hash!: string;

  @TextColumn(80)
  releaseId!: string;

  @DateColumn()
  publishedOn!: string;

  @DateColumn()
  effectiveFrom!: string;

  /** The whole release, as it was published. */
  @JsonColumn()
  release!: PolicyLayerRelease;

  @InstantColumn()
  receivedAt!: string;
}
