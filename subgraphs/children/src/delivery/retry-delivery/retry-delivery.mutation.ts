import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { MessageDelivery } from '../delivery.entity.ts';
import { retryDelivery } from './retry-delivery.ts';

const RetryDeliveryResult = resultUnion('RetryDeliveryResult', () => MessageDelivery);

/** Input of `retryDelivery`. */
@InputType({ description: 'Input of retryDelivery.' })
class RetryDeliveryInput {
  @Field(() => ID, { description: 'The delivery.' })
  deliveryId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `retryDelivery`. */
@Resolver()
export class RetryDeliveryMutation {
  @Access(staff(['administrator']))
  @Mutation(() => RetryDeliveryResult, { description: 'Lets a message that was given up be tried again. Refusal DELIVERY_NOT_DEAD.' })
  retryDelivery(
    @Arg('input', () => RetryDeliveryInput, { description: 'Which one.' }) input: RetryDeliveryInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RetryDeliveryResult> {
    return refusable(context, async () => {
      await retryDelivery(context, input);
      return context.database.read.manager.findOneByOrFail(MessageDelivery, { id: input.deliveryId });
    });
  }
}
