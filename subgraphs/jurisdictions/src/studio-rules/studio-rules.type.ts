import {
  Access,
  CategoryEnum,
  Citation,
  DateScalar,
  JsonScalar,
  JurisdictionCodeScalar,
  LocalisedText,
  signedIn,
} from '@onething/subgraph-kit';
import type { Category } from '@onething/policy';
import { Field, Int, ObjectType } from 'type-graphql';
import { PhraseTerm, RuleGroupKind, RuleProblemCode } from '../policy/enums.ts';

/** A piece of a sentence. */
@Access(signedIn())
@ObjectType({ description: 'A piece of a sentence that says a condition.' })
export class StudioPhrase {
  @Field(() => LocalisedText, { description: 'The words.' })
  text!: LocalisedText;

  @Field(() => PhraseTerm, { nullable: true, description: 'What it names where it is a term; else null.' })
  term!: keyof typeof PhraseTerm | null;

  @Field(() => String, { nullable: true, description: 'Path of a draft at which the term is set: `parameters/minimumTermMonths`.' })
  at!: string | null;
}

/** A row of a decision table. */
@Access(signedIn())
@ObjectType({ description: 'A row of a decision: a sentence, the level it comes from and the clause it rests on.' })
export class StudioRuleRow {
  @Field(() => String, { description: 'Id of the condition, name of the state, or number of the alternative.' })
  id!: string;

  @Field(() => LocalisedText, { nullable: true, description: 'Its own name, if it has one.' })
  label!: LocalisedText | null;

  @Field(() => [StudioPhrase], { description: 'The sentence.' })
  phrases!: StudioPhrase[];

  @Field(() => JsonScalar, { nullable: true, description: 'As a draft writes it. Null: a named state, written by its name.' })
  condition!: unknown;

  @Field(() => JurisdictionCodeScalar, { description: 'The level that says it, or that switched it off.' })
  level!: string;

  @Field(() => LocalisedText, { description: 'Name of the level.' })
  levelName!: LocalisedText;

  @Field(() => Boolean, { description: 'It comes from the draft.' })
  draft!: boolean;

  @Field(() => Boolean, { description: 'A level above says it and it is switched off here.' })
  off!: boolean;

  @Field(() => Citation, { nullable: true, description: 'Clause it rests on. Null: none.' })
  citation!: Citation | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What whoever does not meet it is told.' })
  reason!: LocalisedText | null;
}

/** Rows of which one is enough. */
@Access(signedIn())
@ObjectType({ description: 'Rows of which one is enough: alternatives, or the listed states of a person.' })
export class StudioRuleGroup {
  @Field(() => RuleGroupKind, { description: 'Alternatives, or states of a person.' })
  kind!: keyof typeof RuleGroupKind;

  @Field(() => String, { description: 'Name of the definition, or id of the condition.' })
  name!: string;

  @Field(() => String, { description: 'Where a draft writes the rows: `definitions/bothParents`.' })
  path!: string;

  @Field(() => LocalisedText, { description: 'What the rows say together.' })
  label!: LocalisedText;

  @Field(() => JsonScalar, { description: 'What a draft writes around the rows.' })
  frame!: object;

  @Field(() => [StudioRuleRow], { description: 'The rows in their order; those switched off last.' })
  rows!: StudioRuleRow[];
}

/** What is wrong with a table. */
@Access(signedIn())
@ObjectType({ description: 'Something wrong with an eligibility table.' })
export class StudioRuleProblem {
  @Field(() => RuleProblemCode, { description: 'What is wrong.' })
  code!: keyof typeof RuleProblemCode;

  @Field(() => String, { description: 'Path at which a draft changes it.' })
  path!: string;

  @Field(() => String, { nullable: true, description: 'Id of the row.' })
  row!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Name of the row.' })
  label!: LocalisedText | null;

  @Field(() => String, { nullable: true, description: 'Id of the row or condition that covers or excludes it.' })
  other!: string | null;

  @Field(() => String, { nullable: true, description: 'The unknown name.' })
  name!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The fact no form asks, in words.' })
  fact!: LocalisedText | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What the father of an example is.' })
  exampleFather!: LocalisedText | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What the mother of an example is.' })
  exampleMother!: LocalisedText | null;
}

/** An invented parent. */
@Access(signedIn())
@ObjectType({ description: 'What an invented parent is: one circumstance with its papers in hand, or none.' })
export class StudioSamplePerson {
  @Field(() => String, { description: 'Key.' })
  key!: string;

  @Field(() => LocalisedText, { description: 'What the parent is.' })
  label!: LocalisedText;

  @Field(() => Boolean, { description: 'Stands for its circumstance in the grid; others are the other side of a boundary.' })
  typical!: boolean;
}

/** A state that rows may name. */
@Access(signedIn())
@ObjectType({ description: 'A state of a person that rows may name.' })
export class StudioRuleState {
  @Field(() => String, { description: 'Name of the definition.' })
  name!: string;

  @Field(() => LocalisedText, { description: 'Its label.' })
  label!: LocalisedText;
}

/** An answer a fact can have. */
@Access(signedIn())
@ObjectType({ description: 'An answer a fact can have.' })
export class StudioFactValue {
  @Field(() => JsonScalar, { description: 'As a condition writes it: true, `DIBAO`.' })
  value!: unknown;

  @Field(() => LocalisedText, { description: 'In words.' })
  label!: LocalisedText;
}

/** A fact that rows and materials may ask for. */
@Access(signedIn())
@ObjectType({ description: 'A fact of a child or household that a row or a material may depend on.' })
export class StudioTestableFact {
  @Field(() => String, { description: 'Path of the fact: `household.hardshipClass`.' })
  fact!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  label!: LocalisedText;

  @Field(() => [StudioFactValue], { description: 'Answers it can have. Empty: a day of birth, asked for by age.' })
  values!: StudioFactValue[];
}

/** The eligibility table of a category. */
@Access(signedIn())
@ObjectType({
  description:
    'How a place decides on a category: rows as sentences with their sources, what is wrong with them, and who is recognised by which.',
})
export class StudioRules {
  @Field(() => CategoryEnum, { description: 'The category.' })
  category!: Category;

  @Field(() => LocalisedText, { description: 'Its name.' })
  label!: LocalisedText;

  @Field(() => DateScalar, { description: 'The day asked about.' })
  asOf!: string;

  @Field(() => [CategoryEnum], { description: 'The categories the place offers.' })
  offered!: Category[];

  @Field(() => [StudioRuleRow], { description: 'All of these must hold.' })
  requirements!: StudioRuleRow[];

  @Field(() => [StudioRuleGroup], { description: 'Rows of which one is enough.' })
  groups!: StudioRuleGroup[];

  @Field(() => [StudioRuleState], { description: 'States of a person that rows may name.' })
  states!: StudioRuleState[];

  @Field(() => [StudioTestableFact], { description: 'Facts a row may ask for.' })
  facts!: StudioTestableFact[];

  @Field(() => [StudioRuleProblem], { description: 'What is wrong with the table.' })
  problems!: StudioRuleProblem[];

  @Field(() => Int, { description: 'How many invented families were tried.' })
  tried!: number;

  @Field(() => [StudioSamplePerson], { description: 'Invented parents: the lines and columns of the grid.' })
  persons!: StudioSamplePerson[];

  @Field(() => [[String]], {
    description:
      'For every father (line) and mother (column): `R2` recognised by row 2, `R0` recognised without rows, `O` an orphan, `N` not recognised, `U` undecided.',
  })
  grid!: string[][];

  @Field(() => [[String]], { description: 'The same without the draft.' })
  gridBefore!: string[][];
}
