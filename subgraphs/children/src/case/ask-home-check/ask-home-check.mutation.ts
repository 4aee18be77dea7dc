import { Access, JurisdictionCodeScalar, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { askHomeCheck } from './ask-home-check.ts';

const AskHomeCheckResult = resultUnion('AskHomeCheckResult', () => Case);

/** Input of `askHomeCheck`. */
@InputType({ description: 'Input of askHomeCheck.' })
class AskHomeCheckInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => JurisdictionCodeScalar, { description: 'Village or community of the family, twelve digits.' })
  villageCode!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `askHomeCheck`. */
@Resolver()
export class AskHomeCheckMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AskHomeCheckResult, {
    description: 'Asks the village child director to look in on the family. Refusal VILLAGE_ELSEWHERE.',
  })
  askHomeCheck(
    @Arg('input', () => AskHomeCheckInput, { description: 'What and on which case.' }) input: AskHomeCheckInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AskHomeCheckResult> {
    return refusable(context, async () => {
      await askHomeCheck(context, input);
      return caseById(context, input.caseId);
    });
  }
}
