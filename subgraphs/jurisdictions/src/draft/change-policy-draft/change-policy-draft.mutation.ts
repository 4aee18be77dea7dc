import { Access, JsonScalar, refusable, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { changePolicyDraft } from './change-policy-draft.ts';
import { ChangePolicyDraftResult, draftChanged } from './policy-draft-changed.type.ts';

/** One field as somebody typed it. */
@InputType({ description: 'One value of a draft.' })
class PolicyFieldChangeInput {
  @Field(() => String, { description: 'Where it stands: `standards/ORPHAN`.' })
  path!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'The new value. Null: taken away for this place, where the path allows it.' })
  value?: unknown;

  @Field(() => Boolean, { nullable: true, description: 'The draft no longer changes the path.' })
  remove?: boolean | null;

  @Field(() => Int, { nullable: true, description: 'Version of the change at the path the caller saw; absent or 0: there was none.' })
  basedOnVersion?: number | null;
}

/** Input of `changePolicyDraft`. */
@InputType({ description: 'Input of changePolicyDraft.' })
class ChangePolicyDraftInput {
  @Field(() => ID, { description: 'The draft.' })
  draftId!: string;

  @Field(() => [PolicyFieldChangeInput], { description: 'The fields, at most 100.' })
  changes!: PolicyFieldChangeInput[];

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** See `changePolicyDraft`. */
@Resolver()
export class ChangePolicyDraftMutation {
  @Access(staff(['administrator']))
  @Mutation(() => ChangePolicyDraftResult, {
    description:
      'Saves fields of a draft, each for itself: conflicts and refusals come back at their path, the others are saved. Refusals of the whole: DRAFT_FROZEN, DRAFT_TOO_LARGE.',
  })
  changePolicyDraft(
    @Arg('input', () => ChangePolicyDraftInput, { description: 'What and on which draft.' }) input: ChangePolicyDraftInput,
    @Ctx() context: JurisdictionsContext,
  ): Promise<typeof ChangePolicyDraftResult> {
    return refusable(context, async () => {
      return draftChanged(context, input.draftId, await changePolicyDraft(context, input));
    });
  }
}
