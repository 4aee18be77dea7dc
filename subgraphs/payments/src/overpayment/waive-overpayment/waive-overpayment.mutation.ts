import { Access, refusable, type RequestContext, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { Overpayment } from '../overpayment.entity.ts';
import { waiveOverpayment, waivingRoles } from './waive-overpayment.ts';

const WaiveOverpaymentResult = resultUnion('WaiveOverpaymentResult', () => Overpayment);

/** Input of `waiveOverpayment`. */
@InputType({ description: 'Input of waiveOverpayment.' })
class WaiveOverpaymentInput {
  @Field(() => ID, { description: 'The overpayment.' })
  overpaymentId!: string;

  @Field(() => Int, { description: 'Its version as the caller saw it.' })
  version!: number;

  @Field(() => String, { description: 'Why it is not taken back, 5 to 500 characters.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `waiveOverpayment`. */
@Resolver()
export class WaiveOverpaymentMutation {
  @Access(staff(waivingRoles))
  @Mutation(() => WaiveOverpaymentResult, {
    description:
      'Leaves what is still open of an overpayment with the family, with a written reason. For those who confirm or approve in the county that paid.',
  })
  waiveOverpayment(
    @Arg('input', () => WaiveOverpaymentInput, { description: 'Which, and why.' }) input: WaiveOverpaymentInput,
    @Ctx() context: RequestContext,
  ): Promise<typeof WaiveOverpaymentResult> {
    return refusable(context, async () => {
      const id = await waiveOverpayment(context, input);
      return context.database.manager.findOneByOrFail(Overpayment, { id });
    });
  }
}
