import {
  Access,
  DateTimeScalar,
  type Encrypted,
  EncryptedColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PaymentRunActionKind } from './enums.ts';
import { runStaff } from './run-access.ts';
import type { RunActionKind } from './run-state.ts';

/** Figures an action fixed: what the approver saw and agreed to, what a return changed. */
export interface RunActionFigures {
  itemCount?: number;
  totalFen?: number;
  grossFen?: number;
  recoveredFen?: number;
  settledCount?: number;
  returnedCount?: number;
  problemCount?: number;
  bankReference?: string;
  outcome?: string;
}

/** One entry of the append-only history of a run. */
@Access(runStaff)
@ObjectType({ description: 'One entry of the history of a run; entries are only ever added.' })
@Entity('payment_run_action')
@Index(['runId', 'sequence'], { unique: true })
export class PaymentRunAction {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  runId!: string;

  @Field(() => Int, { description: '1, 2, 3 … within the run.' })
  @IntColumn()
  sequence!: number;

  @Field(() => PaymentRunActionKind, { description: 'What was done.' })
  @TextColumn(30)
  kind!: RunActionKind;

  @TextColumn(255)
  actorSubject!: string;

  @Field(() => String, { nullable: true, description: 'Who did it. Null: the system.' })
  @TextColumn(100, { nullable: true })
  actorName!: string | null;

  @Field(() => DateTimeScalar, { description: 'When.' })
  @InstantColumn()
  at!: string;

  /** What the actor wrote; it may name somebody. */
  @EncryptedColumn({ nullable: true })
  note!: Encrypted | null;

  @JsonColumn()
  figures!: RunActionFigures;
}
