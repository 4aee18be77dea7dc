import { Access, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { withdrawPolicyDraft } from './withdraw-policy-draft.ts';

/** Input of `withdrawPolicyDraft`. */
@InputType({ description: 'Input of withdrawPolicyDraft.' })
class WithdrawPolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => Int, { description: 'Version of the draft the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { nullable: true, description: 'Why it is given up.' })
  reason?: string | null;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `withdrawPolicyDraft`. */
@Resolver()
export class WithdrawPolicyDraftMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description: 'Gives a draft up for good. Refusals DRAFT_STEP_NOT_POSSIBLE, DRAFT_CHANGED_MEANWHILE.',
  })
  withdrawPolicyDraft(
    @Arg('input', () => WithdrawPolicyDraftInput, { description: 'What and on which draft.' }) input: WithdrawPolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await withdrawPolicyDraft(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
