import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { caseById } from '../../case/case-by-id.ts';
import { Case } from '../../case/case.entity.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { countyRoles } from '../../queue/queue-filter.ts';
import { planReturnVisits } from './plan-return-visits.ts';

const PlanReturnVisitsResult = resultUnion('PlanReturnVisitsResult', () => Case);

/** Input of `planReturnVisits`. */
@InputType({ description: 'Input of planReturnVisits.' })
class PlanReturnVisitsInput {
  @Field(() => ID, { description: 'The case of the enrolled child.' })
  caseId!: string;

  @Field(() => DateScalar, { description: 'Day the child came home.' })
  returnedOn!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `planReturnVisits`. */
@Resolver()
export class PlanReturnVisitsMutation {
  @Access(staff(countyRoles))
  @Mutation(() => PlanReturnVisitsResult, {
    description:
      'Notes that the rescue agency has brought an enrolled child home: the county owes return visits from that day on. Refusals CHILD_NOT_ENROLLED, RETURN_IN_FUTURE, RETURN_VISITS_PLANNED, RETURN_VISITS_UNSET.',
  })
  planReturnVisits(
    @Arg('input', () => PlanReturnVisitsInput, { description: 'Which child, since when.' }) input: PlanReturnVisitsInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof PlanReturnVisitsResult> {
    return refusable(context, async () => {
      await planReturnVisits(context, input);
      return caseById(context, input.caseId);
    });
  }
}
