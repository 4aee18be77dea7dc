import { Access, CategoryEnum, Citation, LayerReference, LocalisedText, signedIn } from '@onething/subgraph-kit';
import type { Category } from '@onething/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { PolicyDecision, Truth } from '../enumerations.ts';

type Text = { zh: string; en: string };
type DecisionWord = keyof typeof PolicyDecision;

/** One condition as it was judged. */
@Access(signedIn())
@ObjectType({ description: 'One condition as it was judged.' })
export class PolicyCondition {
  @Field(() => ID, { description: 'Id of the condition in the pack.' })
  id!: string;

  @Field(() => Int, { description: 'Depth below the decision, from 0.' })
  depth!: number;

  @Field(() => LocalisedText, { description: 'The condition in words.' })
  label!: Text;

  @Field(() => Truth, { description: 'Yes, no or unknown.' })
  truth!: keyof typeof Truth;

  @Field(() => LocalisedText, { nullable: true, description: 'Values it was judged on, and where they come from.' })
  detail!: Text | null;

  @Field(() => Citation, { nullable: true, description: 'Clause.' })
  citation!: Citation | null;
}

/** A reason of the answer. */
@Access(signedIn())
@ObjectType({ description: 'A reason with its clause.' })
export class ReasonText {
  @Field(() => String, { description: 'Reason code.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'The reason in words.' })
  text!: Text;

  @Field(() => Citation, { nullable: true, description: 'Clause.' })
  citation!: Citation | null;
}

/** A fact the answer depends on. */
@Access(signedIn())
@ObjectType({ description: 'A fact that is missing, and what follows either way.' })
export class MissingFact {
  @Field(() => String, { description: 'Fact path, such as mother.OUT_OF_CONTACT.policeResult.' })
  path!: string;

  @Field(() => LocalisedText, { description: 'The fact in words.' })
  label!: Text;

  @Field(() => PolicyDecision, { nullable: true, description: 'Decision if it is proved.' })
  whenYes!: DecisionWord | null;

  @Field(() => PolicyDecision, { nullable: true, description: 'Decision if it is refuted.' })
  whenNo!: DecisionWord | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The same in words.' })
  yesText!: Text | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The same in words.' })
  noText!: Text | null;

  @Field(() => String, { nullable: true, description: 'Material that would prove it.' })
  materialCode!: string | null;
}

/** What the policy says of another category. */
@Access(signedIn())
@ObjectType({ description: 'What the policy says of another category of the place.' })
export class OtherCategory {
  @Field(() => CategoryEnum, { description: 'The category.' })
  category!: Category;

  @Field(() => LocalisedText, { description: 'Its official name.' })
  label!: Text;

  @Field(() => PolicyDecision, { description: 'The decision on it.' })
  decision!: DecisionWord;

  @Field(() => [ReasonText], { description: 'Why not.' })
  reasons!: ReasonText[];
}

/** The policy's answer to a case. */
@Access(signedIn())
@ObjectType({ description: 'What the policy answers today to what is known of the case.' })
export class PolicyResult {
  @Field(() => PolicyDecision, { description: 'The decision on the category applied for.' })
  decision!: DecisionWord;

  @Field(() => CategoryEnum, { description: 'The category applied for.' })
  category!: Category;

  @Field(() => LocalisedText, { description: 'Its official name.' })
  categoryLabel!: Text;

  @Field(() => [PolicyCondition], { description: 'The trace, flattened in reading order.' })
  conditions!: PolicyCondition[];

  @Field(() => [MissingFact], { description: 'Facts the answer depends on and nobody knows.' })
  missing!: MissingFact[];

  @Field(() => [ReasonText], { description: 'Why not; empty unless refused.' })
  reasons!: ReasonText[];

  @Field(() => [OtherCategory], { description: 'The other categories of the place.' })
  otherCategories!: OtherCategory[];

  @Field(() => [LayerReference], { description: 'Releases that answered.' })
  releases!: LayerReference[];
}
