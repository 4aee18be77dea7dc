import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { rateService } from './rate-service.ts';

const RateServiceResult = resultUnion('RateServiceResult', () => Case);

/** Input of `rateService`. */
@InputType({ description: 'Input of rateService.' })
class RateServiceInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: '1 very dissatisfied to 5 very satisfied.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What was good or should be better; up to 500 characters.' })
  comment?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `rateService`. */
@Resolver()
export class RateServiceMutation {
  @Access(signedIn())
  @Mutation(() => RateServiceResult, {
    description:
      'The applicant rates the service of a decided case, once. Refusals SCORE_REQUIRED, COMMENT_TOO_LONG, NOT_DECIDED_YET, RATED_ALREADY.',
  })
  rateService(
    @Arg('input', () => RateServiceInput, { description: 'Which case and how.' }) input: RateServiceInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RateServiceResult> {
    return refusable(context, async () => {
      await rateService(context, input);
      return caseById(context, input.caseId);
    });
  }
}
