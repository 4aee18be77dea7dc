import { Access, connectionOf, DateScalar, JsonScalar, JurisdictionCodeScalar, rehearsalRoles, staff } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';

const reader = staff(rehearsalRoles);

/** Where an answer is not what a policy case expects. */
@Access(reader)
@ObjectType({ description: 'Where an answer is not what a policy case expects.' })
export class PolicyCaseDifference {
  @Field(() => String, { description: 'Place in the answer.' })
  path!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What the case expects.' })
  expected!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What came.' })
  actual!: unknown;
}

/** A policy case as it came out in a rehearsal. */
@Access(reader)
@ObjectType({ description: 'A made-up case the rules must answer in a known way, as it came out in a rehearsal.' })
export class PolicyCaseResult {
  @Field(() => ID, { description: 'Name of the case.' })
  id!: string;

  @Field(() => String, { description: 'What it is about.' })
  title!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'Place it is asked for.' })
  code!: string;

  @Field(() => String, { description: 'Question: recognition, benefit, deadline and so on.' })
  question!: string;

  @Field(() => DateScalar, { description: 'Day it is asked for.' })
  onDay!: string;

  @Field(() => Boolean, { description: 'Answered as expected under the rules as they are.' })
  passedBefore!: boolean;

  @Field(() => Boolean, { description: 'Answered as expected under the draft, as if it held on that day.' })
  passedAfter!: boolean;

  @Field(() => String, { description: 'Document the expectation rests on.' })
  source!: string;

  @Field(() => String, { description: 'Its clause.' })
  clause!: string;

  @Field(() => [PolicyCaseDifference], { description: 'What was expected and what came under the draft; empty where it passed.' })
  differences!: PolicyCaseDifference[];
}

export const PolicyCaseConnection = connectionOf('PolicyCaseResult', () => PolicyCaseResult, reader);

/** The policy cases of a rehearsal, counted. */
@Access(reader)
@ObjectType({ description: 'The policy cases of a rehearsal, counted.' })
export class PolicyCaseFigures {
  @Field(() => Int, { description: 'How many were run.' })
  total!: number;

  @Field(() => Int, { description: 'Red under the rules as they are.' })
  redBefore!: number;

  @Field(() => Int, { description: 'Red under the draft.' })
  redAfter!: number;

  @Field(() => Int, { description: 'Red under the draft and green before: publication needs a written reason.' })
  newlyRed!: number;
}
