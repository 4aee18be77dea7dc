import { Access, inLanguage, JsonScalar, resultUnion, signedIn } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import type { JurisdictionsContext } from '../../jurisdictions-context.ts';
import { ProblemSeverity } from '../enums.ts';
import { PolicyDraft } from '../policy-draft.entity.ts';
import { requireDraft } from '../require-draft.ts';
import type { ChangeOutcome } from './change-policy-draft.ts';

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
export class PolicyDraftChanged {
  @Field(() => PolicyDraft, { description: 'The draft as it stands now.' })
  draft!: PolicyDraft;

  @Field(() => [String], { description: 'Paths that were saved.' })
  saved!: string[];

  @Field(() => [PolicyFieldConflict], { description: 'Fields somebody else changed meanwhile.' })
  conflicts!: PolicyFieldConflict[];

  @Field(() => [PolicyFieldRefused], { description: 'Fields that cannot be so.' })
  refused!: PolicyFieldRefused[];
}

/** What changing fields of a draft answers. */
export const ChangePolicyDraftResult = resultUnion('ChangePolicyDraftResult', () => PolicyDraftChanged);

/** The answer, with the draft as it stands now. */
export async function draftChanged(
  context: JurisdictionsContext,
  draftId: string,
  { saved, conflicts, refused }: ChangeOutcome,
): Promise<PolicyDraftChanged> {
  return Object.assign(new PolicyDraftChanged(), {
    draft: await requireDraft(context, draftId),
    saved,
    conflicts: conflicts.map((conflict) => Object.assign(new PolicyFieldConflict(), conflict)),
    refused: refused.map(({ path, code, message, severity }) =>
      Object.assign(new PolicyFieldRefused(), { path, code, severity, message: inLanguage(context, message) }),
    ),
  });
}
