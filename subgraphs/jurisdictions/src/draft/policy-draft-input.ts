import { Field, ID, InputType } from 'type-graphql';

/** Input of what needs nothing but the draft. */
@InputType({ description: 'Which draft.' })
export class PolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}
