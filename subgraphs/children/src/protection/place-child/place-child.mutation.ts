import { Access, DateScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { CarePlace } from '../protection-words.ts';
import { ProtectionReport } from '../protection.type.ts';
import { protectionRoles } from '../readable-report.ts';
import { reportAfter } from '../report-after.ts';
import { placeChild } from './place-child.ts';

const PlaceChildResult = resultUnion('PlaceChildResult', () => ProtectionReport);

/** Input of `placeChild`. */
@InputType({ description: 'Input of placeChild.' })
class PlaceChildInput {
  @Field(() => ID, { description: 'The report.' })
  reportId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => CarePlace, { description: 'Kind of place; one the jurisdiction knows.' })
  place!: CarePlace;

  @Field(() => String, { description: 'Who looks after the child, and how to reach them.' })
  carer!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startedOn!: string;

  @Field(() => String, { description: 'What was decided, and why; at most 2000 characters.' })
  decision!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `placeChild`. */
@Resolver()
export class PlaceChildMutation {
  @Access(staff(protectionRoles))
  @Mutation(() => PlaceChildResult, {
    description:
      'The county places the child in temporary care; one placement at a time (PROTECTION_PLACEMENT_RUNS). Refusals PROTECTION_CHANGED_MEANWHILE, PROTECTION_STEP_NOT_POSSIBLE, and what is missing, each at its field.',
  })
  placeChild(
    @Arg('input', () => PlaceChildInput, { description: 'What and on which report.' }) input: PlaceChildInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof PlaceChildResult> {
    return refusable(context, async () => {
      await placeChild(context, input);
      return reportAfter(context, input.reportId);
    });
  }
}
