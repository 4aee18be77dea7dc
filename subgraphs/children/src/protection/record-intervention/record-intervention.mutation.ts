import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionMeasure, ProtectionParticipant } from '../protection-words.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { recordIntervention } from './record-intervention.ts';

const RecordInterventionResult = resultUnion('RecordInterventionResult', () => ProtectionReport);

/** Input of `recordIntervention`. */
@InputType({ description: 'Input of recordIntervention.' })
class RecordInterventionInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => DateScalar, { description: 'Day it took place.' })
  onDate!: string;

  @Field(() => [ProtectionParticipant], { description: 'Who took part, by role; at least one.' })
  participants!: ProtectionParticipant[];

  @Field(() => [ProtectionMeasure], { description: 'What was decided about the guardianship; at least one.' })
  measures!: ProtectionMeasure[];

  @Field(() => String, { description: 'What was decided, and why; at most 2000 characters.' })
  decision!: string;

  @Field(() => String, { description: 'What comes next and who does it; at most 2000 characters.' })
  nextStep!: string;

  @Field(() => [String], { nullable: true, description: 'Upload receipts of photos, at most 8.' })
  photoReceipts?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `recordIntervention`. */
@Resolver()
export class RecordInterventionMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => RecordInterventionResult, {
    description:
      'The county intervenes in the guardianship. Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  recordIntervention(
    @Arg('input', () => RecordInterventionInput, { description: 'What and on which report.' }) input: RecordInterventionInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RecordInterventionResult> {
    return refusable(context, async () => {
      await recordIntervention(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
