import {
  Access,
  Citation,
  DateScalar,
  DateTimeScalar,
  JsonScalar,
  LayerReference,
  LocalisedText,
  MonthScalar,
  signedIn,
} from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { StaffName } from '../case/case-parts.type.ts';
import { DecisionKind, PolicyDecision, VerificationConclusion } from '../enumerations.ts';

type Text = { zh: string; en: string };

/** One line of the signature block. */
@Access(signedIn())
@ObjectType({ description: 'One line of the signature block.' })
export class Signature {
  @Field(() => String, { description: 'handler, verifier, head, reviewer or confirmer.' })
  step!: string;

  @Field(() => LocalisedText, { description: 'As the form names it.' })
  stepLabel!: Text;

  @Field(() => StaffName, { nullable: true, description: 'Who signed; null: still to sign.' })
  by!: StaffName | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When.' })
  signedAt!: string | null;
}

/** The township's conclusion. */
@Access(signedIn())
@ObjectType({ description: "The township's conclusion and preliminary opinion." })
export class VerificationOpinion {
  @Field(() => VerificationConclusion, { description: 'Meets the conditions or not.' })
  conclusion!: VerificationConclusion;

  @Field(() => String, { description: 'The opinion as written.' })
  opinion!: string;

  @Field(() => StaffName, { description: 'Who prepared it.' })
  preparedBy!: StaffName;

  @Field(() => DateTimeScalar, { description: 'When it was prepared.' })
  preparedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When the last signature was given and it went to the county.' })
  signedAt!: string | null;

  @Field(() => [Signature], { description: 'The signature block.' })
  signatures!: Signature[];
}

/** A reason of a decision. */
@Access(signedIn())
@ObjectType({ description: 'A reason of a decision with its clause.' })
export class DecisionReason {
  @Field(() => String, { description: 'Reason code of the policy, or OTHER.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'The reason in words.' })
  text!: Text;

  @Field(() => Citation, { nullable: true, description: 'Clause.' })
  citation!: Citation | null;

  @Field(() => Boolean, { description: 'Found by the policy, not added by the officer.' })
  fromPolicy!: boolean;
}

/** A decision composed from the policy's trace. */
@Access(signedIn())
@ObjectType({ description: "Text of a decision composed from the policy's trace, to be edited." })
export class ComposedDecision {
  @Field(() => DecisionKind, { description: 'To confirm or to refuse.' })
  kind!: DecisionKind;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => LocalisedText, { description: 'Title of the document.' })
  title!: Text;

  @Field(() => [LocalisedText], { description: 'Paragraphs in order.' })
  paragraphs!: Text[];

  @Field(() => [DecisionReason], { description: 'Reasons the policy found; for a refusal.' })
  reasons!: DecisionReason[];

  @Field(() => [Citation], { description: 'Clauses it rests on.' })
  citations!: Citation[];

  @Field(() => MonthScalar, { nullable: true, description: 'First benefit month; null for a refusal.' })
  firstMonth!: string | null;

  @Field(() => Boolean, { description: 'The law fixes the first month; another may not be stated.' })
  firstMonthFixed!: boolean;

  @Field(() => Citation, { nullable: true, description: 'Clause of the first month.' })
  firstMonthCitation!: Citation | null;

  @Field(() => PolicyDecision, { description: 'What the policy answers.' })
  policyDecision!: keyof typeof PolicyDecision;

  @Field(() => Boolean, { description: 'Whether this kind of decision is what the policy answers.' })
  agreesWithPolicy!: boolean;

  @Field(() => Boolean, { description: "Whether it follows the township's conclusion." })
  agreesWithTownship!: boolean;

  @Field(() => LocalisedText, { description: 'How to object.' })
  appeal!: Text;

  @Field(() => JsonScalar, { description: 'What the amount depends on, as amountPreview takes it: { category, bornOn, otherBenefits }.' })
  amountFacts!: unknown;
}

/** A decision as prepared or in force. */
@Access(signedIn())
@ObjectType({ description: 'A decision as prepared and, with its last signature, in force.' })
export class DecisionDocument {
  @Field(() => ID, { description: 'Id of the decision.' })
  id!: string;

  @Field(() => DecisionKind, { description: 'To confirm or to refuse.' })
  kind!: DecisionKind;

  @Field(() => LocalisedText, { description: 'Title.' })
  title!: Text;

  @Field(() => [String], { description: 'Paragraphs as the officer left them: the authoritative Chinese text.' })
  paragraphs!: string[];

  @Field(() => [String], { description: 'English rendering of the composed text.' })
  paragraphsEn!: string[];

  @Field(() => [DecisionReason], { description: 'Reasons with clauses; of a refusal.' })
  reasons!: DecisionReason[];

  @Field(() => [Citation], { description: 'Clauses it rests on.' })
  citations!: Citation[];

  @Field(() => MonthScalar, { nullable: true, description: 'First benefit month.' })
  firstMonth!: string | null;

  @Field(() => String, { nullable: true, description: "Why it departs from the policy's answer; staff only." })
  deviationReason!: string | null;

  @Field(() => StaffName, { nullable: true, description: 'Who prepared it; staff only.' })
  preparedBy!: StaffName | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was prepared.' })
  preparedAt!: string | null;

  @Field(() => [Signature], { description: 'The signature block.' })
  signatures!: Signature[];

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it came into force; null: still to sign.' })
  decidedAt!: string | null;

  @Field(() => [ID], { description: 'Evidence it rests on.' })
  evidenceIds!: string[];

  @Field(() => [LayerReference], { description: 'Releases it rests on.' })
  layers!: LayerReference[];

  @Field(() => LocalisedText, { description: 'How to object.' })
  appeal!: Text;
}

/** A child welfare certificate. */
@Access(signedIn())
@ObjectType({ description: 'Child welfare certificate issued with the confirmation.' })
export class Certificate {
  @Field(() => String, { description: 'Number.' })
  number!: string;

  @Field(() => DateScalar, { description: 'Day of issue.' })
  issuedOn!: string;
}
