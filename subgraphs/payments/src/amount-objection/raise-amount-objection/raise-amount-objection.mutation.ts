import { Access, MonthScalar, refusable, type RequestContext, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { AmountObjectionRow } from '../amount-objection.entity.ts';
import { AmountObjection } from '../amount-objection.type.ts';
import { amountObjectionOf } from '../amount-objection-view.ts';
import { raiseAmountObjection } from './raise-amount-objection.ts';

const RaiseAmountObjectionResult = resultUnion('RaiseAmountObjectionResult', () => AmountObjection);

/** Input of `raiseAmountObjection`. */
@InputType({ description: 'Input of raiseAmountObjection.' })
class RaiseAmountObjectionInput {
  @Field(() => ID, { description: 'The entitlement.' })
  entitlementId!: string;

  @Field(() => MonthScalar, { nullable: true, description: 'A month of its ledger; absent: none of them, or all.' })
  month?: string;

  @Field(() => String, { description: 'What is wrong with the amount; 1 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `raiseAmountObjection`. */
@Resolver()
export class RaiseAmountObjectionMutation {
  @Access(signedIn())
  @Mutation(() => RaiseAmountObjectionResult, {
    description:
      'The recipient objects to an amount; the county that pays answers. Refusals AMOUNT_TEXT_REQUIRED, AMOUNT_MONTH_UNKNOWN, AMOUNT_OBJECTION_OPEN.',
  })
  raiseAmountObjection(
    @Arg('input', () => RaiseAmountObjectionInput, { description: 'To which month, and why.' }) input: RaiseAmountObjectionInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof RaiseAmountObjectionResult> {
    return refusable(context, async () => {
      const id = await raiseAmountObjection(context, input);
      return amountObjectionOf(await context.database.manager.findOneByOrFail(AmountObjectionRow, { id }), context);
    });
  }
}
