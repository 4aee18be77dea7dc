import { Access, DateScalar, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { approvePolicyDraft } from './approve-policy-draft.ts';

/** Input of `approvePolicyDraft`. */
@InputType({ description: 'Input of approvePolicyDraft.' })
class ApprovePolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => Int, { description: 'Version of the draft the caller saw.' })
  expectedVersion!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of publication; today, that is at once, unless told.' })
  publishOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is approved although a policy case fails. Kept in the audit.' })
  overrideReason?: string | null;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `approvePolicyDraft`. */
@Resolver()
export class ApprovePolicyDraftMutation {
  @Access(staff(['policyApprover']))
  @Mutation(() => PolicyDraftResult, {
    description:
      'Approves a submitted draft and has it published, at once or on a day. Refusals DRAFT_OWN, PUBLICATION_DAY_PAST, DRAFT_HAS_PROBLEMS, DRAFT_NOT_REHEARSED, DRAFT_CASES_RED, DRAFT_STEP_NOT_POSSIBLE, DRAFT_CHANGED_MEANWHILE.',
  })
  approvePolicyDraft(
    @Arg('input', () => ApprovePolicyDraftInput, { description: 'What and on which draft.' }) input: ApprovePolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await approvePolicyDraft(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
