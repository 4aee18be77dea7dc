import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { AssessmentOutcome, ProtectionParticipant } from '../protection-words.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { recordAssessment } from './record-assessment.ts';

const RecordAssessmentResult = resultUnion('RecordAssessmentResult', () => ProtectionReport);

/** Input of `recordAssessment`. */
@InputType({ description: 'Input of recordAssessment.' })
class RecordAssessmentInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => DateScalar, { description: 'Day it took place.' })
  onDate!: string;

  @Field(() => [ProtectionParticipant], { description: 'Who took part, by role; at least one.' })
  participants!: ProtectionParticipant[];

  @Field(() => AssessmentOutcome, { description: 'Help, intervention, or nothing found.' })
  outcome!: AssessmentOutcome;

  @Field(() => String, { description: 'What the assessment showed.' })
  finding!: string;

  @Field(() => String, { description: 'What was decided, and why; at most 2000 characters.' })
  decision!: string;

  @Field(() => String, { nullable: true, description: 'How help or intervention goes on; needless where nothing was found.' })
  nextStep?: string;

  @Field(() => [String], { nullable: true, description: 'Upload receipts of photos, at most 8.' })
  photoReceipts?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordAssessment`. */
@Resolver()
export class RecordAssessmentMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => RecordAssessmentResult, {
    description:
      'The county assesses how safe the child is and decides. Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  recordAssessment(
    @Arg('input', () => RecordAssessmentInput, { description: 'What and on which report.' }) input: RecordAssessmentInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordAssessmentResult> {
    return refusable(context, async () => {
      await recordAssessment(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
