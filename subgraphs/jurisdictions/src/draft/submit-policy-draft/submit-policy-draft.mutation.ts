import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { submitPolicyDraft } from './submit-policy-draft.ts';

/** Input of `submitPolicyDraft`. */
@InputType({ description: 'Input of submitPolicyDraft.' })
class SubmitPolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => Int, { description: 'Version of the draft the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `submitPolicyDraft`. */
@Resolver()
export class SubmitPolicyDraftMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description:
      'Submits a draft for approval; from then on it is frozen. Refusals DRAFT_EMPTY, DRAFT_HAS_PROBLEMS with each problem at its path, DRAFT_STEP_NOT_POSSIBLE, DRAFT_CHANGED_MEANWHILE.',
  })
  submitPolicyDraft(
    @Arg('input', () => SubmitPolicyDraftInput, { description: 'What and on which draft.' }) input: SubmitPolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await submitPolicyDraft(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
