import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { linkReport } from './link-report.ts';

const LinkReportResult = resultUnion('LinkReportResult', () => ProtectionReport);

/** Input of `linkReport`. */
@InputType({ description: 'Input of linkReport.' })
class LinkReportInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: "Number of the child's case." })
  caseNumber!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `linkReport`. */
@Resolver()
export class LinkReportMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => LinkReportResult, {
    description:
      'Notes which case the child has (PROTECTION_CASE_NOT_FOUND unless the caller may read it). Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  linkReport(
    @Arg('input', () => LinkReportInput, { description: 'What and on which report.' }) input: LinkReportInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof LinkReportResult> {
    return refusable(context, async () => {
      await linkReport(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
