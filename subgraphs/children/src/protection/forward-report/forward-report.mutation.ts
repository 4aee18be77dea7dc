import { Access, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { forwardReport } from './forward-report.ts';

const ForwardReportResult = resultUnion('ForwardReportResult', () => ProtectionReport);

/** Input of `forwardReport`. */
@InputType({ description: 'Input of forwardReport.' })
class ForwardReportInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => JurisdictionCodeScalar, { description: 'Township unit of the county, nine digits.' })
  placeCode!: string;

  @Field(() => String, { description: 'Why; at most 2000 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `forwardReport`. */
@Resolver()
export class ForwardReportMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => ForwardReportResult, {
    description:
      'The county gives a report to the township unit where the child is. Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  forwardReport(
    @Arg('input', () => ForwardReportInput, { description: 'What and on which report.' }) input: ForwardReportInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ForwardReportResult> {
    return refusable(context, async () => {
      await forwardReport(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
