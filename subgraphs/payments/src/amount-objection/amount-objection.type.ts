import { Access, DateTimeScalar, MonthScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { AmountObjectionOutcome } from './enums.ts';

/** An objection to an amount, with its answer. Whoever hands one out has let the caller read its entitlement. */
@Access(signedIn())
@ObjectType({ description: 'What the recipient has against an amount, and the answer of the county that pays.' })
export class AmountObjection {
  @Field(() => ID, { description: 'Id of the objection.' })
  id!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'The month it is about; null: none of those listed, or all.' })
  month!: string | null;

  @Field(() => String, { description: "In the recipient's words." })
  reason!: string;

  @Field(() => DateTimeScalar, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => AmountObjectionOutcome, { nullable: true, description: 'How it ended; null: not answered yet.' })
  outcome!: AmountObjectionOutcome | null;

  @Field(() => String, { nullable: true, description: "Why, in the county's words." })
  answer!: string | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was answered.' })
  answeredAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who answered; only for staff.' })
  answeredBy!: string | null;

  /** The entitlement it is about, for the resolver of that field. */
  entitlementId!: string;
}
