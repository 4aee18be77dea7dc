import { Access, DateScalar, DateTimeScalar, LocalisedText, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { StaffName } from '../case/case-parts.type.ts';
import { CaseLevel, EnquiryKind } from '../enumerations.ts';
import { MaterialFile } from '../material/material.type.ts';

type Text = { zh: string; en: string };

/** A fact an enquiry showed. */
@Access(signedIn())
@ObjectType({ description: 'A fact an enquiry proved or contradicted.' })
export class EnquiryFact {
  @Field(() => String, { description: 'Fact path, such as mother.OUT_OF_CONTACT.' })
  path!: string;

  @Field(() => LocalisedText, { description: 'Name of the fact.' })
  label!: Text;

  @Field(() => LocalisedText, { description: 'Its value in words; hidden where it names an illness.' })
  value!: Text;
}

/** What an office did to find out. */
@Access(signedIn())
@ObjectType({ description: 'A visit, an enquiry of neighbours, a letter or a review meeting during the verification. Staff only.' })
export class Enquiry {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => EnquiryKind, { description: 'Which way.' })
  kind!: EnquiryKind;

  @Field(() => LocalisedText, { description: 'Official name of the way.' })
  label!: Text;

  @Field(() => CaseLevel, { description: 'Level that did it.' })
  level!: CaseLevel;

  @Field(() => DateScalar, { description: 'The day it took place.' })
  onDate!: string;

  @Field(() => [LocalisedText], { description: 'Who took part, by role.' })
  people!: Text[];

  @Field(() => String, { description: 'What was seen or said, as written.' })
  finding!: string;

  @Field(() => [EnquiryFact], { description: 'Facts it proved or contradicted.' })
  facts!: EnquiryFact[];

  @Field(() => [MaterialFile], { description: 'Photos and papers.' })
  files!: MaterialFile[];

  @Field(() => StaffName, { description: 'Who recorded it.' })
  by!: StaffName;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: string;
}
