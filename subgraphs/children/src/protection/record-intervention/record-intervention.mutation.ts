import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { MeasureStepInput } from '../measure-step.input.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { recordIntervention } from './record-intervention.ts';

const RecordInterventionResult = resultUnion('RecordInterventionResult', () => ProtectionReport);

/** Input of `recordIntervention`. */
@InputType({ description: 'Input of recordIntervention.' })
class RecordInterventionInput extends MeasureStepInput {
  @Field(() => String, { description: 'What was decided, and why; at most 2000 characters.' })
  decision!: string;
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
