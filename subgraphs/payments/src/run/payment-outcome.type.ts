import { Access, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';

/** What a step on a single payment, hold or account changed. */
@Access(signedIn())
@ObjectType({ description: 'The id of what a step recorded: read it again for its state.' })
export class PaymentStepRecorded {
  @Field(() => ID, { description: 'Id of the run, payment, hold, account, budget or recovery the step was about.' })
  recordedId!: string;

  /** The answer for an id. */
  static of(recordedId: string): PaymentStepRecorded {
    return Object.assign(new PaymentStepRecorded(), { recordedId });
  }
}
