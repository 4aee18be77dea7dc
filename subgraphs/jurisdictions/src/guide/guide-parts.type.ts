import { Access, anyone, Citation, LocalisedText } from '@onething/subgraph-kit';
import { Field, Int, ObjectType } from 'type-graphql';
import { GuideChannelKind, LimitStep, MaterialForm, MaterialMedium } from '../policy/enums.ts';

/** A statement of a guide with its clause. */
@Access(anyone())
@ObjectType({ description: 'A statement of a service guide with the clause it rests on.' })
export class GuideFact {
  @Field(() => LocalisedText, { description: 'The statement in plain words.' })
  text!: LocalisedText;

  @Field(() => Citation, { description: 'Where it stands.' })
  citation!: Citation;
}

/** A limit in words, with the number the policy gives. */
@Access(anyone())
@ObjectType({ description: 'How long a step may take.' })
export class GuideLimit {
  @Field(() => LimitStep, { description: 'Which step.' })
  step!: string;

  @Field(() => Int, { nullable: true, description: 'Working days, as the policy in force sets them. Null: not set.' })
  limitWorkingDays!: number | null;

  @Field(() => LocalisedText, { description: 'The limit in words, the number in it.' })
  text!: LocalisedText;

  @Field(() => Citation, { description: 'Where it stands.' })
  citation!: Citation;
}

/** A step of the matter. */
@Access(anyone())
@ObjectType({ description: 'A step from the application to the decision.' })
export class GuideStep {
  @Field(() => String, { description: 'Stable id within the guide.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'Name of the step.' })
  title!: LocalisedText;

  @Field(() => LocalisedText, { description: 'What happens.' })
  text!: LocalisedText;

  @Field(() => Citation, { description: 'Where it stands.' })
  citation!: Citation;
}

/** A way to hand an application in. */
@Access(anyone())
@ObjectType({ description: 'A way to hand an application in.' })
export class GuideChannel {
  @Field(() => GuideChannelKind, { description: 'At a window or online.' })
  kind!: string;

  @Field(() => LocalisedText, { description: 'Where, in plain words.' })
  text!: LocalisedText;

  @Field(() => String, { nullable: true, description: 'Address, of an online channel.' })
  url!: string | null;

  @Field(() => Citation, { description: 'Where it stands.' })
  citation!: Citation;
}

/** The leaflet to take along. */
@Access(anyone())
@ObjectType({ description: 'The policy leaflet in plain words.' })
export class GuideLeaflet {
  @Field(() => LocalisedText, { description: 'Title.' })
  title!: LocalisedText;

  @Field(() => [GuideFact], { description: 'Its paragraphs.' })
  paragraphs!: GuideFact[];
}

/** The paper that proves one state of a parent. */
@Access(anyone())
@ObjectType({ description: 'The paper that proves one state of a parent.' })
export class GuidePaper {
  @Field(() => String, { description: 'Kind of the circumstance: SERVING_SENTENCE.' })
  circumstance!: string;

  @Field(() => LocalisedText, { description: 'Name of the circumstance.' })
  label!: LocalisedText;

  @Field(() => LocalisedText, { description: 'The paper.' })
  text!: LocalisedText;

  @Field(() => Citation, { description: 'Where it stands.' })
  citation!: Citation;
}

/** A material of the guide. */
@Access(anyone())
@ObjectType({ description: "A material the guide lists. Whether it is needed in a case is the policy's answer." })
export class GuideMaterial {
  @Field(() => String, { description: 'Code of the material.' })
  code!: string;

  @Field(() => Int, { nullable: true, description: 'Its number in the published list.' })
  number!: number | null;

  @Field(() => LocalisedText, { description: 'Official name.' })
  label!: LocalisedText;

  @Field(() => LocalisedText, { description: 'What to photograph, in plain words.' })
  hint!: LocalisedText;

  @Field(() => LocalisedText, { nullable: true, description: 'When it is needed, in plain words. Null: always.' })
  neededWhen!: LocalisedText | null;

  @Field(() => MaterialForm, { description: 'Original or copy.' })
  form!: string;

  @Field(() => MaterialMedium, { description: 'Electronic or on paper.' })
  medium!: string;

  @Field(() => LocalisedText, { description: 'Who issues it.' })
  source!: LocalisedText;

  @Field(() => Int, { description: 'How many copies.' })
  copies!: number;

  @Field(() => [GuidePaper], { description: 'Which paper proves which state of a parent.' })
  papersByState!: GuidePaper[];

  @Field(() => Boolean, { description: 'In no published list: it follows from what the text demands.' })
  derived!: boolean;

  @Field(() => Citation, { description: 'Where it stands.' })
  citation!: Citation;
}
