import { DateScalar } from '@onething/subgraph-kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProtectionMeasure, ProtectionParticipant } from './protection-words.ts';

/** What every step with measures says: who was there, what was done, what comes next. */
@InputType({ description: 'What every step with measures says.' })
export abstract class MeasureStepInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => DateScalar, { description: 'Day it took place.' })
  onDate!: string;

  @Field(() => [ProtectionParticipant], { description: 'Who took part, by role; at least one.' })
  participants!: ProtectionParticipant[];

  @Field(() => [ProtectionMeasure], { description: 'What was done or decided; at least one of what the step knows.' })
  measures!: ProtectionMeasure[];

  @Field(() => String, { description: 'What comes next and who does it; at most 2000 characters.' })
  nextStep!: string;

  @Field(() => [String], { nullable: true, description: 'Upload receipts of photos, at most 8.' })
  photoReceipts?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}
