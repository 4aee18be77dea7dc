import type { RehearsedRules } from '@onething/events';
import {
  Access,
  DateColumn,
  DateScalar,
  DateTimeScalar,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  JurisdictionCodeScalar,
  JurisdictionColumn,
  Key,
  MonthColumn,
  MonthScalar,
  ReferenceColumn,
  rehearsalReaders,
  type RehearsalPartState,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { RehearsalState } from './enums.ts';

/** What one side of a rehearsal was asked for. */
export interface AskedSide {
  code: string;
  asOf: string | null;
  knownAt: string | null;
  draftId: string | null;
}

/** The answer of the stored cases of a place to two sets of rules. Figures and states; the parts belong to those who keep the cases. */
@Key('id')
@Access(rehearsalReaders)
@ObjectType({ description: 'What a change of the rules would do to the stored cases of a place. Nothing is changed by it.' })
@Entity('rehearsal')
@Index(['code', 'liveKey'], { unique: true })
@Index(['code', 'id'])
@Index(['draftId', 'id'])
export class Rehearsal {
  @Field(() => ID, { description: 'UUIDv7 of the rehearsal.' })
  @IdColumn()
  id!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'Place whose cases, and those of all places below, are answered.' })
  @JurisdictionColumn()
  code!: string;

  @Field(() => ID, { nullable: true, description: 'The draft it tries; null: two published states are compared.' })
  @ReferenceColumn({ nullable: true })
  draftId!: string | null;

  @Field(() => Int, { nullable: true, description: 'Revision of the draft it belongs to: a later one needs another rehearsal.' })
  @IntColumn({ nullable: true })
  draftRevision!: number | null;

  @JsonColumn()
  askedBefore!: AskedSide;

  @JsonColumn()
  askedAfter!: AskedSide;

  @JsonColumn()
  rulesBefore!: RehearsedRules;

  @JsonColumn()
  rulesAfter!: RehearsedRules;

  @Field(() => DateScalar, { description: 'Day as of which both sides are asked.' })
  @DateColumn()
  onDay!: string;

  @Field(() => MonthScalar, { description: 'First of the twelve months whose cost is told.' })
  @MonthColumn()
  fromMonth!: string;

  @Field(() => RehearsalState, { description: 'Where it stands.' })
  @TextColumn(10)
  state!: RehearsalPartState;

  /** `LIVE` while it runs, then its own id: one at a time for a place. */
  @TextColumn(36)
  liveKey!: string;

  @TextColumn(10)
  childrenState!: RehearsalPartState;

  @TextColumn(10)
  paymentsState!: RehearsalPartState;

  @TextColumn(10)
  policyCasesState!: RehearsalPartState;

  @TextColumn(255)
  requestedBySubject!: string;

  @Field(() => String, { description: 'Name of who asked for it.' })
  @TextColumn(100)
  requestedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was asked for.' })
  @InstantColumn()
  requestedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When its last part ended; null: it is running.' })
  @InstantColumn({ nullable: true })
  endedAt!: string | null;
}
