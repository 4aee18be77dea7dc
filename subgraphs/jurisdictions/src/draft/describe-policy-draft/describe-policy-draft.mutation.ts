import { Access, DateScalar, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { OpenCases } from '../enums.ts';
import { PolicyDraftResult } from '../policy-draft-result.ts';
import { requireDraft } from '../require-draft.ts';
import { describePolicyDraft } from './describe-policy-draft.ts';

/** Input of `describePolicyDraft`. */
@InputType({ description: 'Input of describePolicyDraft.' })
class DescribePolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => Int, { description: 'Version of the draft the caller saw.' })
  expectedVersion!: number;

  @Field(() => String, { description: 'What the change is called.' })
  name!: string;

  @Field(() => String, { description: 'Document it rests on.' })
  basisDocument!: string;

  @Field(() => String, { description: 'Clause of the document.' })
  basisClause!: string;

  @Field(() => DateScalar, { description: 'First day on which it holds: the first of a month.' })
  effectiveFrom!: string;

  @Field(() => OpenCases, { nullable: true, description: 'Which law open cases follow; UNTIL_DECIDED unless told.' })
  transition?: OpenCases | null;

  @Field(() => DateScalar, { nullable: true, description: 'With FROM_DATE: first day on which open cases follow the new law.' })
  transitionFrom?: string | null;

  @Field(() => Boolean, { nullable: true, description: 'It is meant to hold for months that were paid already. False unless told.' })
  retroactive?: boolean | null;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `describePolicyDraft`. */
@Resolver()
export class DescribePolicyDraftMutation {
  @Access(staff(['administrator']))
  @Mutation(() => PolicyDraftResult, {
    description:
      'Changes what a draft is called, rests on or when it takes effect. Refusals as of startPolicyDraft, DRAFT_FROZEN, DRAFT_CHANGED_MEANWHILE.',
  })
  describePolicyDraft(
    @Arg('input', () => DescribePolicyDraftInput, { description: 'What and on which draft.' }) input: DescribePolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof PolicyDraftResult> {
    return refusable(context, async () => {
      await describePolicyDraft(context, input);
      return requireDraft(context, input.draftId);
    });
  }
}
