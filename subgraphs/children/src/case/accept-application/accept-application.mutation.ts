import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { acceptApplication } from './accept-application.ts';

const AcceptApplicationResult = resultUnion('AcceptApplicationResult', () => Case);

/** Input of `acceptApplication`. */
@InputType({ description: 'Input of acceptApplication.' })
class AcceptApplicationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `acceptApplication`. */
@Resolver()
export class AcceptApplicationMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AcceptApplicationResult, {
    description: 'Takes a complete application on. Refusals APPLICATION_INCOMPLETE, DUPLICATE_UNDECIDED.',
  })
  acceptApplication(
    @Arg('input', () => AcceptApplicationInput, { description: 'What and on which case.' }) input: AcceptApplicationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AcceptApplicationResult> {
    return refusable(context, async () => {
      await acceptApplication(context, input);
      return caseById(context, input.caseId);
    });
  }
}
