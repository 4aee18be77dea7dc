import { IdColumn, InstantColumn, IntColumn, JsonColumn, LongTextColumn, ReferenceColumn, TextColumn } from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { PolicyDraftActKind } from './enums.ts';
import type { DraftActor } from './policy-draft.entity.ts';

/** What stood at a path before an act and after it; null: the draft did not change it. */
export interface PathStep {
  path: string;
  before: { value: unknown } | null;
  after: { value: unknown } | null;
}

/** An act without the values it changed: what the log of a long draft is read as. */
export type LoggedAct = Omit<PolicyDraftAct, 'steps'>;

/** The append-only log of a draft: for undo and redo, and for whoever asks who changed what. */
@Entity('policy_draft_act')
@Index(['draftId', 'sequence'], { unique: true })
export class PolicyDraftAct {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  draftId!: string;

  /** From 1, without gaps. */
  @IntColumn()
  sequence!: number;

  @TextColumn(20)
  kind!: PolicyDraftActKind;

  @TextColumn(255)
  subject!: string;

  @JsonColumn()
  actor!: DraftActor;

  @InstantColumn()
  at!: string;

  @LongTextColumn({ nullable: true })
  note!: string | null;

  /** Of CHANGED, UNDONE and REDONE, with every value: read for one act only. */
  @JsonColumn()
  steps!: PathStep[];

  /** Their paths alone; null in entries from before these were kept. */
  @JsonColumn({ nullable: true })
  paths!: string[] | null;

  /** Of UNDONE and REDONE: the act that was taken back or done again. */
  @ReferenceColumn({ nullable: true })
  ofActId!: string | null;
}
