import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { ObjectionOutcome } from '../../enumerations.ts';
import { caseworkRoles } from '../case-access.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { answerObjection } from './answer-objection.ts';

const AnswerObjectionResult = resultUnion('AnswerObjectionResult', () => Case);

/** Input of `answerObjection`. */
@InputType({ description: 'Input of answerObjection.' })
class AnswerObjectionInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Version the caller saw.' })
  version!: number;

  @Field(() => ObjectionOutcome, { description: 'How the objection ends.' })
  outcome!: ObjectionOutcome;

  @Field(() => String, { description: 'Why, as the applicant reads it; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `answerObjection`. */
@Resolver()
export class AnswerObjectionMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => AnswerObjectionResult, {
    description:
      'The county answers the objection: the refusal stands, or the case is decided or verified anew. Refusals SIGNER_PREPARED_IT, REASON_REQUIRED, ALREADY_APPLIED, ALREADY_ENROLLED.',
  })
  answerObjection(
    @Arg('input', () => AnswerObjectionInput, { description: 'How and why.' }) input: AnswerObjectionInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof AnswerObjectionResult> {
    return refusable(context, async () => {
      await answerObjection(context, input);
      return caseById(context, input.caseId);
    });
  }
}
