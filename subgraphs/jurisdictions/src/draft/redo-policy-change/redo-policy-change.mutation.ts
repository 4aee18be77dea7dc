import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftInput } from '../policy-draft-input.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { redoPolicyChange } from './redo-policy-change.ts';

/** See `redoPolicyChange`. */
@Resolver()
export class RedoPolicyChangeMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description: 'Does again what was taken back last. Refusals NOTHING_TO_REDO, CHANGED_SINCE, DRAFT_FROZEN.',
  })
  redoPolicyChange(
    @Arg('input', () => PolicyDraftInput, { description: 'What and on which draft.' }) input: PolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await redoPolicyChange(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
