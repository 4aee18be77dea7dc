import { Access, refusable, type RequestContext, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { AmountObjectionRow } from '../amount-objection.entity.ts';
import { AmountObjection } from '../amount-objection.type.ts';
import { amountObjectionOf } from '../amount-objection-view.ts';
import { AmountObjectionOutcome } from '../enums.ts';
import { objectionRoles } from '../objection-roles.ts';
import { answerAmountObjection } from './answer-amount-objection.ts';

const AnswerAmountObjectionResult = resultUnion('AnswerAmountObjectionResult', () => AmountObjection);

/** Input of `answerAmountObjection`. */
@InputType({ description: 'Input of answerAmountObjection.' })
class AnswerAmountObjectionInput {
  @Field(() => ID, { description: 'The objection.' })
  id!: string;

  @Field(() => AmountObjectionOutcome, { description: 'Whether the amount stands.' })
  outcome!: AmountObjectionOutcome;

  @Field(() => String, { description: 'The answer as the recipient reads it; 1 to 500 characters.' })
  answer!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `answerAmountObjection`. */
@Resolver()
export class AnswerAmountObjectionMutation {
  @Access(staff(objectionRoles))
  @Mutation(() => AnswerAmountObjectionResult, {
    description:
      'The county that pays answers an objection to an amount. Refusals AMOUNT_TEXT_REQUIRED, AMOUNT_OBJECTION_ANSWERED, AMOUNT_NOT_CORRECTED.',
  })
  answerAmountObjection(
    @Arg('input', () => AnswerAmountObjectionInput, { description: 'Which objection, and the answer.' }) input: AnswerAmountObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof AnswerAmountObjectionResult> {
    return refusable(context, async () => {
      const id = await answerAmountObjection(context, input);
      return amountObjectionOf(await context.database.manager.findOneByOrFail(AmountObjectionRow, { id }), context);
    });
  }
}
