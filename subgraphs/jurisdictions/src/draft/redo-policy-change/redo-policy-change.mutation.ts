import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { redoPolicyChange } from './redo-policy-change.ts';

/** Input of `redoPolicyChange`. */
@InputType({ description: 'Input of redoPolicyChange.' })
class RedoPolicyChangeInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `redoPolicyChange`. */
@Resolver()
export class RedoPolicyChangeMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description: 'Does again what was taken back last. Refusals NOTHING_TO_REDO, CHANGED_SINCE, DRAFT_FROZEN.',
  })
  redoPolicyChange(
    @Arg('input', () => RedoPolicyChangeInput, { description: 'What and on which draft.' }) input: RedoPolicyChangeInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await redoPolicyChange(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
