import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionMeasure, ProtectionParticipant } from '../protection-words.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { correctProtectionStep } from './correct-protection-step.ts';

const CorrectProtectionStepResult = resultUnion('CorrectProtectionStepResult', () => ProtectionReport);

/** Input of `correctProtectionStep`. */
@InputType({ description: 'Input of correctProtectionStep.' })
class CorrectProtectionStepInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => ID, { description: 'The step as it was first recorded.' })
  stepId!: string;

  @Field(() => String, { description: 'Why it is put right; at most 500 characters.' })
  reason!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day it took place, began or ended.' })
  onDate?: string;

  @Field(() => [ProtectionParticipant], { nullable: true, description: 'Who took part, by role.' })
  participants?: ProtectionParticipant[];

  @Field(() => [ProtectionMeasure], { nullable: true, description: 'What was done or decided.' })
  measures?: ProtectionMeasure[];

  @Field(() => String, { nullable: true, description: 'What was found.' })
  finding?: string;

  @Field(() => String, { nullable: true, description: 'What was decided, and why.' })
  decision?: string;

  @Field(() => String, { nullable: true, description: 'What comes next.' })
  nextStep?: string;

  @Field(() => String, { nullable: true, description: 'Who looks after the child, of a placement.' })
  carer?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `correctProtectionStep`. */
@Resolver()
export class CorrectProtectionStepMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => CorrectProtectionStepResult, {
    description:
      'Puts right a step that was recorded wrongly: the words and the day are given whole, the step as it was recorded stays beside them. Refusals REASON_REQUIRED, PROTECTION_STEP_NOT_CORRECTABLE, PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  correctProtectionStep(
    @Arg('input', () => CorrectProtectionStepInput, { description: 'What and on which report.' }) input: CorrectProtectionStepInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CorrectProtectionStepResult> {
    return refusable(context, async () => {
      await correctProtectionStep(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
