import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { removeView } from './remove-view.ts';

/** Answer of `removeView`. */
@Access(staff(caseworkRoles))
@ObjectType({ description: 'A saved view that is no more.' })
class RemovedView {
  @Field(() => ID, { description: 'Which it was.' })
  id!: string;
}

const RemoveViewResult = resultUnion('RemoveViewResult', () => RemovedView);

/** Input of `removeView`. */
@InputType({ description: 'Input of removeView.' })
class RemoveViewInput {
  @Field(() => ID, { description: 'The view.' })
  id!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `removeView`. */
@Resolver()
export class RemoveViewMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => RemoveViewResult, { description: 'Removes a view the caller saved, for everybody who saw it.' })
  removeView(
    @Arg('input', () => RemoveViewInput, { description: 'Which one.' }) input: RemoveViewInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof RemoveViewResult> {
    return refusable(context, async () => {
      await removeView(context, input);
      return Object.assign(new RemovedView(), { id: input.id });
    });
  }
}
