import { IdColumn, InstantColumn, IntColumn, JsonColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { DraftActor } from './policy-draft.entity.ts';

/** What a draft changes at one path. */
@Entity('policy_draft_change')
@Index(['draftId', 'path'], { unique: true })
export class PolicyDraftChange {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  draftId!: string;

  @TextColumn(250)
  path!: string;

  /** The new value in an envelope, for a value may itself be null. */
  @JsonColumn()
  content!: { value: unknown };

  /** The revision of the draft in which it was written: never used twice at a path, also after an undo. */
  @IntColumn()
  version!: number;

  @JsonColumn()
  author!: DraftActor;

  @InstantColumn()
  changedAt!: string;
}
