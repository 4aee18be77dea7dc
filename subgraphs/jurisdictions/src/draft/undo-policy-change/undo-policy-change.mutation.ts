import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { undoPolicyChange } from './undo-policy-change.ts';

/** Input of `undoPolicyChange`. */
@InputType({ description: 'Input of undoPolicyChange.' })
class UndoPolicyChangeInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `undoPolicyChange`. */
@Resolver()
export class UndoPolicyChangeMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description: 'Takes back the own last change of a draft. Refusals NOTHING_TO_UNDO, CHANGED_SINCE, DRAFT_FROZEN.',
  })
  undoPolicyChange(
    @Arg('input', () => UndoPolicyChangeInput, { description: 'What and on which draft.' }) input: UndoPolicyChangeInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await undoPolicyChange(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
