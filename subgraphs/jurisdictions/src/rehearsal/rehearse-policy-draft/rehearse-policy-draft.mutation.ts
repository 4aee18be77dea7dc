import { Access, refusable, rehearsalRoles, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { Rehearsal } from '../rehearsal.entity.ts';
import { RehearsalResult } from '../rehearse-policies/rehearse-policies.mutation.ts';
import { rehearsePolicyDraft } from './rehearse-policy-draft.ts';

/** Input of `rehearsePolicyDraft`. */
@InputType({ description: 'Input of rehearsePolicyDraft.' })
class RehearsePolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `rehearsePolicyDraft`. */
@Resolver()
export class RehearsePolicyDraftMutation {
  @Access(staff(rehearsalRoles))
  @Mutation(() => RehearsalResult, {
    description:
      'Tries a draft over the stored cases of its place and of all below, and over their policy cases. Changes nothing. Refusals REHEARSAL_RUNNING, DRAFT_EMPTY, DRAFT_HAS_PROBLEMS, DRAFT_STEP_NOT_POSSIBLE.',
  })
  rehearsePolicyDraft(
    @Arg('input', () => RehearsePolicyDraftInput, { description: 'Which draft.' }) input: RehearsePolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof RehearsalResult> {
    return refusable(context, async () => {
      const id = await rehearsePolicyDraft(context, input);
      return context.database.manager.findOneByOrFail(Rehearsal, { id });
    });
  }
}
