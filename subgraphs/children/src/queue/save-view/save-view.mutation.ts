import { Access, refusable, resultUnion, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, InputType, Mutation, Resolver } from 'type-graphql';
import { caseworkRoles } from '../../case/case-access.ts';
import type { ChildrenContext } from '../../children-context.ts';
import { CaseQueueSort } from '../../enumerations.ts';
import { CaseQueueFilter } from '../queue-filter.type.ts';
import { SavedViewRow } from '../saved-view.entity.ts';
import { SavedView } from '../saved-view.type.ts';
import { viewOf } from '../saved-views.ts';
import { saveView } from './save-view.ts';

const SaveViewResult = resultUnion('SaveViewResult', () => SavedView);

/** Input of `saveView`. */
@InputType({ description: 'Input of saveView.' })
class SaveViewInput {
  @Field(() => String, { description: 'Name, at most 30 characters; the same name again replaces the view.' })
  name!: string;

  @Field(() => Boolean, { description: "Whether the caller's whole office sees it." })
  shared!: boolean;

  @Field(() => CaseQueueFilter, { description: 'What it narrows the queue to; a text searched for is not kept.' })
  filter!: CaseQueueFilter;

  @Field(() => CaseQueueSort, { description: 'Order.' })
  sort!: CaseQueueSort;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `saveView`. */
@Resolver()
export class SaveViewMutation {
  @Access(staff(caseworkRoles))
  @Mutation(() => SaveViewResult, { description: 'Keeps a way of looking at the queue under a name, for the caller or for their office.' })
  saveView(
    @Arg('input', () => SaveViewInput, { description: 'Name, filter and order.' }) input: SaveViewInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SaveViewResult> {
    return refusable(context, async () => {
      const id = await saveView(context, input);
      return viewOf(context, await context.database.read.manager.findOneByOrFail(SavedViewRow, { id }));
    });
  }
}
