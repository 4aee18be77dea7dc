import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { prepareChange } from './prepare-change.ts';

const PrepareChangeResult = resultUnion('PrepareChangeResult', () => ChangeProposal);

/** Input of `prepareChange`. */
@InputType({ description: 'Input of prepareChange.' })
class PrepareChangeInput {
  @Field(() => ID, { description: 'The change.' })
  proposalId!: string;

  @Field(() => Int, { description: 'Version of the change the caller saw.' })
  version!: number;

  @Field(() => [String], { nullable: true, description: 'Text of the notice; as composed unless told.' })
  paragraphs?: string[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `prepareChange`. */
@Resolver()
export class PrepareChangeMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => PrepareChangeResult, {
    description:
      'The county prepares the decision with its effect on the money. Refusals CHANGE_NOT_IN_THIS_STEP, CHANGE_EFFECT_UNKNOWN, CASE_CHANGED_MEANWHILE.',
  })
  prepareChange(
    @Arg('input', () => PrepareChangeInput, { description: 'Which change, in which words.' }) input: PrepareChangeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof PrepareChangeResult> {
    return refusable(context, async () => {
      await prepareChange(context, input);
      return changeById(context, input.proposalId);
    });
  }
}
