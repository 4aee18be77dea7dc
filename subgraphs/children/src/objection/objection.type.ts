import { Access, DateTimeScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { StaffName } from '../case/case-parts.type.ts';
import { ObjectionOutcome } from '../enumerations.ts';

/** An objection to a refusal, with its answer. */
@Access(signedIn())
@ObjectType({ description: 'What the applicant has against a refusal, and the answer of the county.' })
export class Objection {
  @Field(() => ID, { description: 'Id of the objection.' })
  id!: string;

  @Field(() => ID, { description: 'The decision it is raised against.' })
  decisionId!: string;

  @Field(() => String, { description: "In the applicant's words." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => ObjectionOutcome, { nullable: true, description: 'How it ended; null: not answered yet.' })
  outcome!: ObjectionOutcome | null;

  @Field(() => String, { nullable: true, description: "Why, in the county's words." })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: string | null;

  @Field(() => StaffName, { nullable: true, description: 'Who answered; only for staff.' })
  by!: StaffName | null;
}
