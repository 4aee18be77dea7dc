import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { takeUpReport } from './take-up-report.ts';

const TakeUpReportResult = resultUnion('TakeUpReportResult', () => ProtectionReport);

/** Input of `takeUpReport`. */
@InputType({ description: 'Input of takeUpReport.' })
class TakeUpReportInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'What comes next and who does it; at most 2000 characters.' })
  nextStep!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `takeUpReport`. */
@Resolver()
export class TakeUpReportMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => TakeUpReportResult, {
    description:
      'An office takes a report up; the reporter sees that it is being dealt with. Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  takeUpReport(
    @Arg('input', () => TakeUpReportInput, { description: 'What and on which report.' }) input: TakeUpReportInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof TakeUpReportResult> {
    return refusable(context, async () => {
      await takeUpReport(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
