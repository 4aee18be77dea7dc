import {
  Access,
  DateColumn,
  DateScalar,
  DateTimeScalar,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  JurisdictionCodeScalar,
  JurisdictionColumn,
  Key,
  LongTextColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Entity, Index } from 'typeorm';
import { draftReaders } from './draft-access.ts';
import { OpenCases, PolicyDraftState } from './enums.ts';

/** Somebody who worked on a draft, as they were called then. */
export interface DraftActor {
  subject: string;
  name: string;
}

/** A named set of changes to the policy of one place, until it is published as a release. */
@Key('id')
@Access(draftReaders)
@ObjectType({
  description: 'A named set of changes to the policy of one place. Those who administer the place, and who approve its policy, see it.',
})
@Entity('policy_draft')
@Index(['code', 'state', 'id'])
@Index(['state', 'publishOn'])
export class PolicyDraft {
  @Field(() => ID, { description: 'Id of the draft.' })
  @IdColumn()
  id!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'The place whose layer it changes.' })
  @JurisdictionColumn()
  code!: string;

  @Field(() => String, { description: 'What the change is called.' })
  @TextColumn(200)
  name!: string;

  @TextColumn(200)
  basisDocument!: string;

  @TextColumn(200)
  basisClause!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds: the first of a month.' })
  @DateColumn()
  effectiveFrom!: string;

  @Field(() => OpenCases, { description: 'Which law open cases follow.' })
  @TextColumn(20)
  transition!: OpenCases;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which open cases follow the new law; with FROM_DATE only.' })
  @DateColumn({ nullable: true })
  transitionFrom!: string | null;

  @Field(() => Boolean, {
    description: 'It is meant to hold for months that were paid already: what is then owed is worked out and paid as arrears.',
  })
  @FlagColumn()
  retroactive!: boolean;

  @Field(() => PolicyDraftState, { description: 'Where it stands.' })
  @TextColumn(20)
  state!: PolicyDraftState;

  @Field(() => Int, { description: 'Grows whenever the description or the state changes: send it back with such a change.' })
  @IntColumn()
  version!: number;

  @Field(() => Int, { description: 'Grows with every change of a value: what was rehearsed or checked belongs to one revision.' })
  @IntColumn()
  revision!: number;

  @JsonColumn()
  createdBy!: DraftActor;

  @InstantColumn()
  createdAt!: string;

  @JsonColumn({ nullable: true })
  submittedBy!: DraftActor | null;

  @JsonColumn({ nullable: true })
  approvedBy!: DraftActor | null;

  @Field(() => DateScalar, { nullable: true, description: 'The day on which it is published, once approved.' })
  @DateColumn({ nullable: true })
  publishOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was approved although a policy case fails, in writing.' })
  @LongTextColumn({ nullable: true })
  overrideReason!: string | null;

  @TextColumn(80, { nullable: true })
  releaseId!: string | null;

  @TextColumn(80, { nullable: true })
  releaseHash!: string | null;

  @Field(() => DateTimeScalar, { description: 'When something was last saved.' })
  @InstantColumn()
  savedAt!: string;
}
