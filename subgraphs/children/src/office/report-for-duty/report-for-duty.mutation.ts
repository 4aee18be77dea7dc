import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { reportForDuty } from './report-for-duty.ts';

/** Answer of `reportForDuty`. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'The caller is known as somebody cases can be given to.' })
class DutyReport {
  @Field(() => Int, { description: 'Cases that went back to the pool because the caller no longer handles cases of their place.' })
  releasedCases!: number;
}

const ReportForDutyResult = resultUnion('ReportForDutyResult', () => DutyReport);

/** Input of `reportForDuty`. */
@InputType({ description: 'Input of reportForDuty.' })
class ReportForDutyInput {
  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `reportForDuty`. */
@Resolver()
export class ReportForDutyMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => ReportForDutyResult, {
    description:
      'Makes the caller known to colleagues with the posts of this sign-in, and gives cases back that a former post left with them.',
  })
  reportForDuty(
    @Arg('input', () => ReportForDutyInput, { description: 'Idempotency key.' }) input: ReportForDutyInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof ReportForDutyResult> {
    return refusable(context, async () => Object.assign(new DutyReport(), { releasedCases: await reportForDuty(context, input) }));
  }
}
