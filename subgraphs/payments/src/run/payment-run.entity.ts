import {
  Access,
  DateTimeScalar,
  FenColumn,
  FenScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JurisdictionColumn,
  MonthColumn,
  MonthScalar,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { PaymentRunState } from './enums.ts';
import { runReaders } from './run-access.ts';
import type { PreparationPhase, RunStateCode } from './run-state.ts';

/** Marker of the one run, or payment, of its key that counts; what was withdrawn or came back bears its own id instead. */
export const liveMarker = 'LIVE';

/**
 * A payment run of a county for a month: the regular one (sequence 0) or a later one that pays again what came back. The state is derived from
 * its append-only actions and kept here for lists; `version` is the number of the last action. No column of the key can be NULL.
 */
@Access(runReaders)
@ObjectType({ description: 'A payment run of a county for a month: prepared, reviewed, approved, sent, answered by the bank, settled.' })
@Entity('payment_run')
@Index(['jurisdictionCode', 'month', 'restricted', 'sequence', 'liveKey'], { unique: true })
@Index(['jurisdictionCode', 'restricted', 'id'])
@Index(['state', 'id'])
export class PaymentRun {
  @Field(() => ID, { description: 'UUIDv7 of the run.' })
  @IdColumn()
  id!: string;

  /** The county that pays, six digits. */
  @JurisdictionColumn()
  jurisdictionCode!: string;

  @Field(() => MonthScalar, { description: 'Month the run is for.' })
  @MonthColumn()
  month!: string;

  /** Cases kept under a scope are paid in runs of their own, which are not there without it. */
  @Field(() => Boolean, { description: 'A run of the cases kept under a scope; without it there are only others.' })
  @FlagColumn()
  restricted!: boolean;

  @Field(() => Int, { description: '0 for the regular run of the month; 1, 2 … for runs that pay again what came back.' })
  @IntColumn()
  sequence!: number;

  /** `LIVE`, or the id of a run that was withdrawn. */
  @TextColumn(36)
  liveKey!: string;

  @Field(() => PaymentRunState, { description: 'Where it stands, derived from its actions.' })
  @TextColumn(20)
  state!: RunStateCode;

  @Field(() => Boolean, { description: 'It was asked to be sent and the bank has not answered yet.' })
  @FlagColumn()
  sending!: boolean;

  /** Number of the last action. */
  @IntColumn()
  version!: number;

  /** What of the preparation is being done, and the last key done of it: where it goes on after a break. */
  @TextColumn(20)
  phase!: PreparationPhase;

  @TextColumn(200)
  cursor!: string;

  /** Lines given out so far. */
  @IntColumn()
  lastLine!: number;

  @Field(() => Int, { description: 'Payments of the run.' })
  @IntColumn()
  itemCount!: number;

  @Field(() => FenScalar, { description: 'What is due, before recovery.' })
  @FenColumn()
  grossFen!: number;

  @Field(() => FenScalar, { description: 'Of it kept back for overpayments.' })
  @FenColumn()
  recoveredFen!: number;

  @Field(() => FenScalar, { description: 'What is paid out: due less recovery.' })
  @FenColumn()
  totalFen!: number;

  @Field(() => Int, { description: 'Payments handed out in cash.' })
  @IntColumn()
  cashCount!: number;

  @Field(() => FenScalar, { description: 'Sum handed out in cash.' })
  @FenColumn()
  cashFen!: number;

  @Field(() => Int, { description: 'Dues that are not paid by this run, each with its reason.' })
  @IntColumn()
  exceptionCount!: number;

  @Field(() => Int, { description: 'Children paid last month and not this month.' })
  @IntColumn()
  stoppedCount!: number;

  @Field(() => DateTimeScalar, { description: 'Instant at which its preparation began.' })
  @InstantColumn()
  startedAt!: string;
}
