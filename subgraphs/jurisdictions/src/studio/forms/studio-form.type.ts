import { Access, Citation, JsonScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { RuleUseKind } from '../../policy/enums.ts';
import { StudioOrigin } from '../studio-origin.type.ts';
import { StudioOptionSource } from './form-parts.ts';

/** A rule that reads a fact. */
@Access(signedIn())
@ObjectType({ description: 'A rule that reads a fact which a form tells.' })
export class StudioRuleUse {
  @Field(() => RuleUseKind, { description: 'What the rule decides.' })
  kind!: keyof typeof RuleUseKind;

  @Field(() => String, { description: 'Where it stands: `DE_FACTO_UNSUPPORTED.parents`.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'Name of the rule.' })
  label!: LocalisedText;

  @Field(() => Citation, { nullable: true, description: 'Clause it rests on.' })
  citation!: Citation | null;
}

/** A fact the rules of a form's category read. */
@Access(signedIn())
@ObjectType({ description: "A fact that the rules of a form's category read." })
export class StudioFormNeed {
  @Field(() => String, { description: 'The fact: `father.SERVING_SENTENCE.termMonths`.' })
  fact!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  label!: LocalisedText;

  @Field(() => [StudioRuleUse], { description: 'The rules that read it.' })
  rules!: StudioRuleUse[];
}

/** A form in the list of a place. */
@Access(signedIn())
@ObjectType({ description: 'A form of a place: which levels have a version of it.' })
export class StudioFormLine {
  @Field(() => String, { description: 'Code of the form: last part of its path `forms/CODE`.' })
  code!: string;

  @Field(() => String, { description: 'Path of the form in a draft.' })
  path!: string;

  @Field(() => LocalisedText, { description: 'Title.' })
  title!: LocalisedText;

  @Field(() => String, { description: 'Category it applies for.' })
  category!: string;

  @Field(() => Int, { description: 'How many questions it asks.' })
  questionCount!: number;

  @Field(() => Boolean, { description: 'The draft itself changes it here.' })
  changed!: boolean;

  @Field(() => [StudioOrigin], { description: 'The versions, the highest level first; values are left out.' })
  lineage!: StudioOrigin[];
}

/** A form whole. */
@Access(signedIn())
@ObjectType({ description: 'A form whole, the draft laid over, with what the rules read of it.' })
export class StudioForm extends StudioFormLine {
  @Field(() => JsonScalar, { description: 'As a draft writes it.' })
  definition!: unknown;

  @Field(() => JsonScalar, { nullable: true, description: 'In force without the draft. Null: nobody publishes it yet.' })
  published!: unknown;

  @Field(() => [StudioFormNeed], { description: 'What the rules of its category read: a form must go on telling it.' })
  needs!: StudioFormNeed[];

  @Field(() => [StudioOptionSource], { description: 'Which level was the first to offer each option.' })
  optionSources!: StudioOptionSource[];
}
