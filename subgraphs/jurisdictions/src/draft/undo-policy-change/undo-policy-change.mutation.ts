import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftInput } from '../policy-draft-input.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { undoPolicyChange } from './undo-policy-change.ts';

/** See `undoPolicyChange`. */
@Resolver()
export class UndoPolicyChangeMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description: 'Takes back the own last change of a draft. Refusals NOTHING_TO_UNDO, CHANGED_SINCE, DRAFT_FROZEN.',
  })
  undoPolicyChange(
    @Arg('input', () => PolicyDraftInput, { description: 'What and on which draft.' }) input: PolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await undoPolicyChange(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
