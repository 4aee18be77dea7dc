import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../../case/case-access.ts';
import { changeById } from '../change-by-id.ts';
import { ChangeProposal } from '../change.type.ts';
import { signChange } from './sign-change.ts';

const SignChangeResult = resultUnion('SignChangeResult', () => ChangeProposal);

/** Input of `signChange`. */
@InputType({ description: 'Input of signChange.' })
class SignChangeInput {
  @Field(() => ID, { description: 'The change.' })
  proposalId!: string;

  @Field(() => Int, { description: 'Version of the change the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `signChange`. */
@Resolver()
export class SignChangeMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SignChangeResult, {
    description:
      'Another person of the county signs; the decision is in force, exactly once. Refusals SIGNER_PREPARED_IT, CHANGE_NOT_IN_THIS_STEP, CHANGE_EFFECT_CHANGED, CASE_CHANGED_MEANWHILE.',
  })
  signChange(
    @Arg('input', () => SignChangeInput, { description: 'Which change.' }) input: SignChangeInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SignChangeResult> {
    return refusable(context, async () => {
      await signChange(context, input);
      return changeById(context, input.proposalId);
    });
  }
}
