import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { MeasureStepInput } from '../measure-step.input.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { recordResponse } from './record-response.ts';

const RecordResponseResult = resultUnion('RecordResponseResult', () => ProtectionReport);

/** Input of `recordResponse`. */
@InputType({ description: 'Input of recordResponse.' })
class RecordResponseInput extends MeasureStepInput {
  @Field(() => String, { description: 'What was found on the spot.' })
  finding!: string;
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
