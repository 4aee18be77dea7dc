import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { reopenReport } from './reopen-report.ts';

const ReopenReportResult = resultUnion('ReopenReportResult', () => ProtectionReport);

/** Input of `reopenReport`. */
@InputType({ description: 'Input of reopenReport.' })
class ReopenReportInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Why; at most 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `reopenReport`. */
@Resolver()
export class ReopenReportMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => ReopenReportResult, {
    description:
      'The county assesses the child of a report anew; what was recorded stays. Refusals REASON_REQUIRED, PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE.',
  })
  reopenReport(
    @Arg('input', () => ReopenReportInput, { description: 'What and on which report.' }) input: ReopenReportInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ReopenReportResult> {
    return refusable(context, async () => {
      await reopenReport(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
