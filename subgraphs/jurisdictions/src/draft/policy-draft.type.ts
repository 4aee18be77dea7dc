import { Access, anyone, connectionOf, DateTimeScalar, JsonScalar, LocalisedText, signedIn, staff } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { draftRoles } from './draft-access.ts';
import { PolicyDraftActKind, PolicyDraftStep, ProblemSeverity } from './enums.ts';
import { PolicyDraft } from './policy-draft.entity.ts';

/** One page of drafts. */
export const PolicyDraftConnection = connectionOf('PolicyDraft', () => PolicyDraft, staff(draftRoles));

/** What a draft changes at one path. Reached through its draft only, which asks who may see it. */
@Access(signedIn())
@ObjectType({ description: 'What a draft changes at one path.' })
export class PolicyDraftValue {
  @Field(() => String, { description: 'Where it stands: `standards/ORPHAN`, `materials/ORPHAN/childPhoto`.' })
  path!: string;

  @Field(() => LocalisedText, { description: 'What it is, in words.' })
  label!: LocalisedText;

  @Field(() => JsonScalar, { nullable: true, description: 'The new value. Null: taken away for this place.' })
  value!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'What holds without the draft. Null: nothing.' })
  before!: unknown;

  @Field(() => Int, { description: 'Send it back as basedOnVersion with a change of this path.' })
  version!: number;

  @Field(() => String, { description: 'Who changed it last.' })
  author!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  changedAt!: string;
}

/** Something wrong with a draft. */
@Access(signedIn())
@ObjectType({ description: 'Something wrong with a draft, at the path it is about.' })
export class PolicyDraftProblem {
  @Field(() => String, { description: 'Path of the change, or of the description; empty for the whole.' })
  path!: string;

  @Field(() => String, { description: 'Stable code: BELOW_FLOOR, DATES_OVERLAP.' })
  code!: string;

  @Field(() => String, { description: 'In plain words, in the language of the request.' })
  message!: string;

  @Field(() => ProblemSeverity, { description: 'Whether it must be settled before the draft is submitted.' })
  severity!: ProblemSeverity;
}

/** One act in the history of a draft. */
@Access(signedIn())
@ObjectType({ description: 'One act in the history of a draft.' })
export class PolicyDraftAction {
  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => String, { description: 'Who; empty: the system on its day.' })
  by!: string;

  @Field(() => PolicyDraftActKind, { description: 'What was done.' })
  act!: PolicyDraftActKind;

  @Field(() => [String], { description: 'The paths it changed.' })
  paths!: string[];

  @Field(() => String, { nullable: true, description: 'What was said with it: a reason, an id of a release.' })
  note!: string | null;
}

/** What has to be done next. */
@Access(anyone())
@ObjectType({ description: 'What has to be done with a draft next, beginning with a verb.' })
export class PolicyDraftNextStep {
  @Field(() => PolicyDraftStep, { description: 'The step.' })
  step!: PolicyDraftStep;

  @Field(() => LocalisedText, { description: 'In words.' })
  text!: LocalisedText;
}
