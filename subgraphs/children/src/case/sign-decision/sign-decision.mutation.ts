import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { signDecision } from './sign-decision.ts';

const SignDecisionResult = resultUnion('SignDecisionResult', () => Case);

/** Input of `signDecision`. */
@InputType({ description: 'Input of signDecision.' })
class SignDecisionInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `signDecision`. */
@Resolver()
export class SignDecisionMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SignDecisionResult, {
    description:
      'Signs the decision; the last signature puts it in force, exactly once. Refusals SIGNER_PREPARED_IT, POLICY_UNDETERMINED, POLICY_DISAGREES, FACTS_CHANGED_SINCE_PREPARED.',
  })
  signDecision(
    @Arg('input', () => SignDecisionInput, { description: 'What and on which case.' }) input: SignDecisionInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SignDecisionResult> {
    return refusable(context, async () => {
      await signDecision(context, input);
      return caseById(context, input.caseId);
    });
  }
}
