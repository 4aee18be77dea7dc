import type { Category } from '@onething/policy';
import { Access, anyone, CategoryEnum, Citation, LocalisedText } from '@onething/subgraph-kit';
import { Field, InputType, ObjectType, registerEnumType } from 'type-graphql';

type Text = { zh: string; en: string };

/** What the law answers to the answers given. */
export const PrecheckVerdict = { LIKELY: 'LIKELY', UNLIKELY: 'UNLIKELY', UNCLEAR: 'UNCLEAR' } as const;
export type PrecheckVerdict = keyof typeof PrecheckVerdict;
registerEnumType(PrecheckVerdict, {
  name: 'PrecheckVerdict',
  description: 'What a pre-check says: the answers meet the conditions, do not, or leave open what matters. It decides nothing.',
});

/** After which answers a question is asked. */
@Access(anyone())
@ObjectType({ description: 'A question is asked only after one of these answers to another.' })
export class PrecheckCondition {
  @Field(() => String, { description: 'Id of the other question.' })
  question!: string;

  @Field(() => [String], { description: 'Ids of its answers.' })
  answers!: string[];
}

/** An answer to choose. */
@Access(anyone())
@ObjectType({ description: 'One of the answers to choose from.' })
export class PrecheckChoice {
  @Field(() => String, { description: 'Id, unique within the question.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'In plain words.' })
  text!: Text;
}

/** A plain question. */
@Access(anyone())
@ObjectType({ description: 'A plain question before an application.' })
export class PrecheckQuestion {
  @Field(() => String, { description: 'Id, unique within the pre-check.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'The question, with the numbers of the place.' })
  text!: Text;

  @Field(() => LocalisedText, { nullable: true, description: 'What helps to answer.' })
  help!: Text | null;

  @Field(() => [PrecheckCondition], { description: 'Asked only if all of these hold; empty: always.' })
  when!: PrecheckCondition[];

  @Field(() => [PrecheckChoice], { description: 'Answers in their order.' })
  answers!: PrecheckChoice[];
}

/** The questions before an application. */
@Access(anyone())
@ObjectType({ description: 'The few plain questions before an application for one category in one place.' })
export class Precheck {
  @Field(() => CategoryEnum, { description: 'The category.' })
  category!: Category;

  @Field(() => LocalisedText, { description: 'Its official name.' })
  label!: Text;

  @Field(() => LocalisedText, { description: 'For whom it is, in plain words.' })
  summary!: Text;

  @Field(() => Citation, { description: 'Clause of the conditions.' })
  citation!: Citation;

  @Field(() => [PrecheckQuestion], { description: 'The questions in their order.' })
  questions!: PrecheckQuestion[];
}

/** Why. */
@Access(anyone())
@ObjectType({ description: 'Why a pre-check says what it says: a condition in plain words with its clause.' })
export class PrecheckGround {
  @Field(() => LocalisedText, { description: 'The condition that holds or fails, or the fact that is open.' })
  text!: Text;

  @Field(() => Citation, { nullable: true, description: 'Its clause.' })
  citation!: Citation | null;
}

/** What follows from some answers to an open question. */
@Access(anyone())
@ObjectType({ description: 'What the pre-check would say if an open question were answered so.' })
export class PrecheckOutcome {
  @Field(() => [LocalisedText], { description: 'The answers that lead there.' })
  answers!: Text[];

  @Field(() => PrecheckVerdict, { description: 'What would be said then.' })
  verdict!: PrecheckVerdict;
}

/** A question whose answer matters and is not known. */
@Access(anyone())
@ObjectType({ description: 'Something not known yet that decides, with what follows either way.' })
export class PrecheckOpen {
  @Field(() => LocalisedText, { description: 'The question, or the fact.' })
  text!: Text;

  @Field(() => [PrecheckOutcome], { description: 'Every way it may turn out.' })
  outcomes!: PrecheckOutcome[];
}

/** A paper to bring. */
@Access(anyone())
@ObjectType({ description: 'A paper to bring.' })
export class PrecheckPaper {
  @Field(() => String, { description: 'Code of the material.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Official name.' })
  label!: Text;

  @Field(() => LocalisedText, { nullable: true, description: 'What is meant, in plain words.' })
  hint!: Text | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Why it is needed; null: it depends on what is not known yet.' })
  because!: Text | null;
}

/** What the law says to the answers. */
@Access(anyone())
@ObjectType({ description: 'What the law in force today says to the answers. Nothing of it is kept, and it decides nothing.' })
export class PrecheckResult {
  @Field(() => PrecheckVerdict, { description: 'What it says.' })
  verdict!: PrecheckVerdict;

  @Field(() => [PrecheckGround], { description: 'Because.' })
  grounds!: PrecheckGround[];

  @Field(() => [PrecheckOpen], { description: 'What is open, with both outcomes; empty unless UNCLEAR.' })
  open!: PrecheckOpen[];

  @Field(() => [PrecheckPaper], { description: 'What to bring; empty if UNLIKELY.' })
  papers!: PrecheckPaper[];
}

/** An answer given. */
@InputType({ description: 'The answer chosen to one question. A question left out is not known.' })
export class PrecheckAnswerInput {
  @Field(() => String, { description: 'Id of the question.' })
  question!: string;

  @Field(() => String, { description: 'Id of the answer.' })
  answer!: string;
}
