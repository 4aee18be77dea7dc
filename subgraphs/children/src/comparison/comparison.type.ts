import { Access, DateTimeScalar, LocalisedText, MaskedTextScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AgencyAnswerState, FactEffect, FactOrigin } from '../enumerations.ts';
import { Material } from '../material/material.type.ts';

/** An agency's answer beside a declared value. */
@Access(signedIn())
@ObjectType({ description: "An agency's answer beside a declared value." })
export class AgencyAnswer {
  @Field(() => AgencyAnswerState, { description: 'Agrees, differs, awaited or no data.' })
  state!: AgencyAnswerState;

  @Field(() => LocalisedText, { nullable: true, description: 'What the agency says.' })
  text!: { zh: string; en: string } | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Which agency.' })
  source!: { zh: string; en: string } | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered.' })
  answeredAt!: string | null;

  @Field(() => ID, { nullable: true, description: 'Evidence the decision pins.' })
  evidenceId!: string | null;
}

/** One row of the comparison. */
@Access(signedIn())
@ObjectType({ description: 'One declared value beside its papers and the data of the agencies.' })
export class ComparisonRow {
  @Field(() => String, { description: 'JSON Pointer into the answers, or the fact path of evidence the form does not ask for.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Fact the policy reads it as; what recordFinding takes.' })
  factPath!: string | null;

  @Field(() => LocalisedText, { description: 'Label of the field.' })
  label!: { zh: string; en: string };

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Declared value in Chinese, masked; null: not stated.' })
  declared!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Declared value in both languages, masked.' })
  declaredText!: { zh: string; en: string } | null;

  @Field(() => [Material], { description: 'Papers that prove it.' })
  materials!: Material[];

  @Field(() => Boolean, { description: 'The paper is waived: shared data stands for it.' })
  waived!: boolean;

  @Field(() => AgencyAnswer, { nullable: true, description: "The agency's answer; null where none is asked." })
  agency!: AgencyAnswer | null;

  @Field(() => FactEffect, { description: 'What it matters for.' })
  affects!: FactEffect;

  @Field(() => FactOrigin, { nullable: true, description: 'Where the value the policy uses comes from.' })
  origin!: keyof typeof FactOrigin | null;

  @Field(() => LocalisedText, { nullable: true, description: "An officer's finding, if there is one." })
  finding!: { zh: string; en: string } | null;

  @Field(() => Boolean, { description: 'The value is masked and revealField shows it.' })
  revealable!: boolean;
}

/** Rows that belong together. */
@Access(signedIn())
@ObjectType({ description: 'Rows that belong together: child, father, mother, guardians …' })
export class ComparisonSection {
  @Field(() => String, { description: 'child, father, mother or the step of the form.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'Heading.' })
  section!: { zh: string; en: string };

  @Field(() => [ComparisonRow], { description: 'Rows in the order of the form.' })
  rows!: ComparisonRow[];
}

/** How the agencies' answers are spread. */
@Access(signedIn())
@ObjectType({ description: "The agencies' answers of the comparison, counted." })
export class ComparisonCounts {
  @Field(() => Int, { description: 'Rows that agree.' })
  agrees!: number;

  @Field(() => Int, { description: 'Rows that differ.' })
  differs!: number;

  @Field(() => Int, { description: 'Rows whose agency has not answered.' })
  awaited!: number;

  @Field(() => Int, { description: 'Rows the agency has no data on.' })
  noData!: number;
}
