import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { draftRoles } from '../draft-access.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { returnPolicyDraft } from './return-policy-draft.ts';

/** Input of `returnPolicyDraft`. */
@InputType({ description: 'Input of returnPolicyDraft.' })
class ReturnPolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => Int, { description: 'Version of the draft the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'Why it is returned.' })
  reason!: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `returnPolicyDraft`. */
@Resolver()
export class ReturnPolicyDraftMutation {
  @Access(staff(draftRoles))
  @Mutation(() => PolicyDraftResult, {
    description:
      'Gives a submitted or approved draft back to be changed. Refusals DRAFT_REASON_MISSING, DRAFT_STEP_NOT_POSSIBLE, DRAFT_CHANGED_MEANWHILE.',
  })
  returnPolicyDraft(
    @Arg('input', () => ReturnPolicyDraftInput, { description: 'What and on which draft.' }) input: ReturnPolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await returnPolicyDraft(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
