import { Access, inLanguage, JsonScalar, refusable, resultUnion, signedIn, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { ProblemSeverity } from '../enums.ts';
import { PolicyDraft } from '../policy-draft.entity.ts';
import { requireDraft } from '../require-draft.ts';
import { changePolicyDraft } from './change-policy-draft.ts';

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

/** The same field was changed by somebody else. */
@Access(signedIn())
@ObjectType({ description: 'Somebody else changed the same field meanwhile: both versions. Nothing was overwritten.' })
class PolicyFieldConflict {
  @Field(() => String, { description: 'The path.' })
  path!: string;

  @Field(() => JsonScalar, { nullable: true, description: 'What the caller wrote.' })
  mine!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What stands there.' })
  theirs!: unknown;

  @Field(() => Int, {
    description: 'Version of what stands there: send it as basedOnVersion to replace it. 0: the draft no longer changes it.',
  })
  theirVersion!: number;

  @Field(() => String, { description: 'Who wrote it.' })
  theirAuthor!: string;
}

/** A field that cannot be so. */
@Access(signedIn())
@ObjectType({ description: 'A field that cannot be so; what stood there before stays.' })
class PolicyFieldRefused {
  @Field(() => String, { description: 'The path.' })
  path!: string;

  @Field(() => String, { description: 'Stable code: BELOW_FLOOR, EFFECTIVE_MONTH_PAID.' })
  code!: string;

  @Field(() => String, { description: 'In plain words, in the language of the request.' })
  message!: string;

  @Field(() => ProblemSeverity, { description: 'Always ERROR: a warning refuses nothing.' })
  severity!: ProblemSeverity;
}

/** What became of each field. */
@Access(signedIn())
@ObjectType({ description: 'What became of each field: the good ones are saved whatever became of the others.' })
class PolicyDraftChanged {
  @Field(() => PolicyDraft, { description: 'The draft as it stands now.' })
  draft!: PolicyDraft;

  @Field(() => [String], { description: 'Paths that were saved.' })
  saved!: string[];

  @Field(() => [PolicyFieldConflict], { description: 'Fields somebody else changed meanwhile.' })
  conflicts!: PolicyFieldConflict[];

  @Field(() => [PolicyFieldRefused], { description: 'Fields that cannot be so.' })
  refused!: PolicyFieldRefused[];
}

const ChangePolicyDraftResult = resultUnion('ChangePolicyDraftResult', () => PolicyDraftChanged);

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
      const { saved, conflicts, refused } = await changePolicyDraft(context, input);
      return Object.assign(new PolicyDraftChanged(), {
        draft: await requireDraft(context, input.draftId),
        saved,
        conflicts: conflicts.map((conflict) => Object.assign(new PolicyFieldConflict(), conflict)),
        refused: refused.map(({ path, code, message, severity }) =>
          Object.assign(new PolicyFieldRefused(), { path, code, message: inLanguage(context, message), severity }),
        ),
      });
    });
  }
}
