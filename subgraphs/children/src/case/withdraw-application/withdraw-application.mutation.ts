import { Access, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { withdrawApplication } from './withdraw-application.ts';

const WithdrawApplicationResult = resultUnion('WithdrawApplicationResult', () => Case);

/** Input of `withdrawApplication`. */
@InputType({ description: 'Input of withdrawApplication.' })
class WithdrawApplicationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `withdrawApplication`. */
@Resolver()
export class WithdrawApplicationMutation {
  @Access(signedIn())
  @Mutation(() => WithdrawApplicationResult, { description: 'Takes the application back.' })
  withdrawApplication(
    @Arg('input', () => WithdrawApplicationInput, { description: 'What and on which case.' }) input: WithdrawApplicationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof WithdrawApplicationResult> {
    return refusable(context, async () => {
      await withdrawApplication(context, input);
      return caseById(context, input.caseId);
    });
  }
}
