import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { VerificationConclusion } from '../../enumerations.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { prepareVerification } from './prepare-verification.ts';

const PrepareVerificationResult = resultUnion('PrepareVerificationResult', () => Case);

/** Input of `prepareVerification`. */
@InputType({ description: 'Input of prepareVerification.' })
class PrepareVerificationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => VerificationConclusion, { description: 'Meets the conditions or not.' })
  conclusion!: VerificationConclusion;

  @Field(() => String, { description: 'Preliminary opinion, 1 to 4000 characters.' })
  opinion!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `prepareVerification`. */
@Resolver()
export class PrepareVerificationMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => PrepareVerificationResult, {
    description: 'Puts conclusion and preliminary opinion on the table. Refusal POLICY_UNDETERMINED.',
  })
  prepareVerification(
    @Arg('input', () => PrepareVerificationInput, { description: 'What and on which case.' }) input: PrepareVerificationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof PrepareVerificationResult> {
    return refusable(context, async () => {
      await prepareVerification(context, input);
      return caseById(context, input.caseId);
    });
  }
}
