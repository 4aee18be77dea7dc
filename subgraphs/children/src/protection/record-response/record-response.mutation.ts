import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionMeasure, ProtectionParticipant } from '../protection-words.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { recordResponse } from './record-response.ts';

const RecordResponseResult = resultUnion('RecordResponseResult', () => ProtectionReport);

/** Input of `recordResponse`. */
@InputType({ description: 'Input of recordResponse.' })
class RecordResponseInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => DateScalar, { description: 'Day it took place.' })
  onDate!: string;

  @Field(() => [ProtectionParticipant], { description: 'Who took part, by role; at least one.' })
  participants!: ProtectionParticipant[];

  @Field(() => [ProtectionMeasure], { description: 'What was done at once; at least one.' })
  measures!: ProtectionMeasure[];

  @Field(() => String, { description: 'What was found on the spot.' })
  finding!: string;

  @Field(() => String, { description: 'What comes next and who does it; at most 2000 characters.' })
  nextStep!: string;

  @Field(() => [String], { nullable: true, description: 'Upload receipts of photos, at most 8.' })
  photoReceipts?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordResponse`. */
@Resolver()
export class RecordResponseMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => RecordResponseResult, {
    description:
      'What the first people on the spot found and did; the county then assesses. Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  recordResponse(
    @Arg('input', () => RecordResponseInput, { description: 'What and on which report.' }) input: RecordResponseInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordResponseResult> {
    return refusable(context, async () => {
      await recordResponse(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
