import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { signVerification } from './sign-verification.ts';

const SignVerificationResult = resultUnion('SignVerificationResult', () => Case);

/** Input of `signVerification`. */
@InputType({ description: 'Input of signVerification.' })
class SignVerificationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `signVerification`. */
@Resolver()
export class SignVerificationMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SignVerificationResult, {
    description:
      'Signs the conclusion; the last signature reports it to the county. Refusals SIGNER_PREPARED_IT, POLICY_UNDETERMINED, FACTS_CHANGED_SINCE_PREPARED.',
  })
  signVerification(
    @Arg('input', () => SignVerificationInput, { description: 'What and on which case.' }) input: SignVerificationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SignVerificationResult> {
    return refusable(context, async () => {
      await signVerification(context, input);
      return caseById(context, input.caseId);
    });
  }
}
