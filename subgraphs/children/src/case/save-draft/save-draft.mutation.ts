import { Access, inLanguage, JsonScalar, RefusalDetail, refusable, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ChildrenContext } from '../../children-context.ts';
import { Case } from '../case.entity.ts';
import { caseById } from '../case-by-id.ts';
import { caseFileFor } from '../case-file-loader.ts';
import { draftProblems, saveDraft } from './save-draft.ts';

/** A stored draft. */
@Access(signedIn())
@ObjectType({ description: 'A stored draft and what would keep it from being submitted.' })
class SavedDraft {
  @Field(() => Case, { description: 'The case.' })
  case!: Case;

  @Field(() => [RefusalDetail], { description: 'What is wrong, each at its JSON Pointer.' })
  problems!: RefusalDetail[];
}

const SaveDraftResult = resultUnion('SaveDraftResult', () => SavedDraft);

/** Input of `saveDraft`. */
@InputType({ description: 'Input of saveDraft.' })
class SaveDraftInput {
  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => Int, { description: 'Revision the answers were edited from.' })
  revision!: number;

  @Field(() => JsonScalar, { description: "The form's data." })
  answers!: unknown;

  @Field(() => String, { nullable: true, description: 'Step the applicant is at.' })
  step?: string;

  @Field(() => String, { description: 'Same key and input: same answer, no second effect. 8 to 200 characters.' })
  idempotencyKey!: string;
}

/** Mutation `saveDraft`. */
@Resolver()
export class SaveDraftMutation {
  @Access(signedIn())
  @Mutation(() => SaveDraftResult, {
    description: 'Stores the draft as it is, however incomplete; what is wrong is listed in problems. Refusal DRAFT_CHANGED_ELSEWHERE.',
  })
  saveDraft(
    @Arg('input', () => SaveDraftInput, { description: 'What and on which case.' }) input: SaveDraftInput,
    @Ctx() context: ChildrenContext,
  ): Promise<typeof SaveDraftResult> {
    return refusable(context, async () => {
      await saveDraft(context, input);
      const record = await caseById(context, input.caseId);
      const problems = draftProblems(await caseFileFor(context, record), context.clock.today());
      const details = problems.map(({ path, code, message }) =>
        Object.assign(new RefusalDetail(), { path, code, message: inLanguage(context, message) }),
      );
      return Object.assign(new SavedDraft(), { case: record, problems: details });
    });
  }
}
