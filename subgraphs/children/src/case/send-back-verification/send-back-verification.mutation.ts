import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { sendBackVerification } from './send-back-verification.ts';

const SendBackVerificationResult = resultUnion('SendBackVerificationResult', () => Case);

/** Input of `sendBackVerification`. */
@InputType({ description: 'Input of sendBackVerification.' })
class SendBackVerificationInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => String, { description: 'Why; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `sendBackVerification`. */
@Resolver()
export class SendBackVerificationMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SendBackVerificationResult, { description: 'Sends a prepared conclusion back to its handler.' })
  sendBackVerification(
    @Arg('input', () => SendBackVerificationInput, { description: 'What and on which case.' }) input: SendBackVerificationInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SendBackVerificationResult> {
    return refusable(context, async () => {
      await sendBackVerification(context, input);
      return caseById(context, input.caseId);
    });
  }
}
