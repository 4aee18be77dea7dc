import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { closeReport } from './close-report.ts';

const CloseReportResult = resultUnion('CloseReportResult', () => ProtectionReport);

/** Input of `closeReport`. */
@InputType({ description: 'Input of closeReport.' })
class CloseReportInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'What was decided, and why; at most 2000 characters.' })
  decision!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `closeReport`. */
@Resolver()
export class CloseReportMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => CloseReportResult, {
    description:
      'The county closes a report; not while the child is in temporary care (PROTECTION_PLACEMENT_RUNS). Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  closeReport(
    @Arg('input', () => CloseReportInput, { description: 'What and on which report.' }) input: CloseReportInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof CloseReportResult> {
    return refusable(context, async () => {
      await closeReport(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
