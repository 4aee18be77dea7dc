import {
  Access,
  CategoryEnum,
  Citation,
  connectionOf,
  DateScalar,
  JurisdictionReference,
  Key,
  LocalisedText,
  MaskedTextScalar,
  rehearsalReaders,
  rehearsalRoles,
  staff,
} from '@onething/subgraph-kit';
import type { Category, Decision } from '@onething/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CaseStatus } from '../enumerations.ts';
import { CaseEffectKind } from './enums.ts';
import type { CaseRehearsal } from './rehearsal.entity.ts';

/** The cases' part of a rehearsal; the rest belongs to the subgraph of jurisdictions. */
@Key('id')
@Access(rehearsalReaders)
@ObjectType('Rehearsal', { description: 'What a change of the rules would do to the stored cases of a place.' })
export class RehearsalOfCases {
  @Field(() => ID, { description: 'UUIDv7 of the rehearsal.' })
  id!: string;

  /** Place whose cases were answered. */
  code!: string;

  part!: CaseRehearsal;
}

/** Rule of everything reached through a rehearsal the caller may read. */
const reader = staff(rehearsalRoles);

/** A case as a rehearsal tells it. */
@Key('id')
@Access(rehearsalReaders)
@ObjectType({ description: 'A case as a rehearsal tells it: masked, and no way into the file.' })
export class RehearsedCase {
  @Field(() => ID, { description: 'Id of the case.' })
  id!: string;

  @Field(() => String, { nullable: true, description: 'Case number; null before submission.' })
  number!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The child's name, masked." })
  childName!: string | null;

  @Field(() => CaseStatus, { description: 'Where it stands.' })
  status!: CaseStatus;

  @Field(() => CategoryEnum, { description: 'Category applied for.' })
  category!: Category;

  @Field(() => JurisdictionReference, { description: 'Township unit that has it; the county where none is known.' })
  area!: JurisdictionReference;

  /** County that has the case. */
  code!: string;
}

/** A clause that changes cases. */
@Access(reader)
@ObjectType({ description: 'What makes cases come out otherwise, with its clause.' })
export class CaseEffectCause {
  @Field(() => ID, { description: 'Name of the clause: the filter `clause`.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'What it says, in words.' })
  label!: LocalisedText;

  @Field(() => Citation, { nullable: true, description: 'The clause; null where none is named.' })
  citation!: Citation | null;
}

/** Something that would be otherwise for a case. */
@Access(reader)
@ObjectType({ description: 'Something that would be otherwise for a case.' })
export class CaseEffect {
  @Field(() => ID, { description: 'Id of the effect.' })
  id!: string;

  @Field(() => CaseEffectKind, { description: 'What.' })
  kind!: CaseEffectKind;

  @Field(() => RehearsedCase, { nullable: true, description: 'The case, masked; null: another office has it now.' })
  case!: RehearsedCase | null;

  @Field(() => JurisdictionReference, { description: 'County that had it.' })
  county!: JurisdictionReference;

  @Field(() => Boolean, { description: 'It is not decided yet; else the child is enrolled.' })
  open!: boolean;

  @Field(() => String, { nullable: true, description: 'ELIGIBLE, INELIGIBLE or UNDETERMINED under the rules as they are.' })
  decisionBefore!: Decision | null;

  @Field(() => String, { nullable: true, description: 'The same under the rules as they would be.' })
  decisionAfter!: Decision | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due date under the limit as it is.' })
  dueBefore!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Due date under the limit as it would be.' })
  dueAfter!: string | null;

  @Field(() => [String], { description: 'Codes of papers that would be asked for.' })
  materials!: string[];

  @Field(() => [String], { description: 'Places in the form that would have to be answered, as JSON Pointers.' })
  fields!: string[];

  @Field(() => CaseEffectCause, { description: 'What makes it come out otherwise.' })
  cause!: CaseEffectCause;
}

export const CaseEffectConnection = connectionOf('CaseEffect', () => CaseEffect, reader);

/** Cases that would come out otherwise, counted. */
@Access(reader)
@ObjectType({ description: 'Cases that would come out otherwise, counted.' })
export class CaseEffectCount {
  @Field(() => CaseEffectKind, { description: 'What would be otherwise.' })
  kind!: CaseEffectKind;

  @Field(() => JurisdictionReference, { nullable: true, description: 'County, where counted by county.' })
  county!: JurisdictionReference | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'Category, where counted by category.' })
  category!: Category | null;

  @Field(() => CaseEffectCause, { nullable: true, description: 'Clause, where counted by clause.' })
  cause!: CaseEffectCause | null;

  @Field(() => Int, { description: 'How many are not decided yet.' })
  open!: number;

  @Field(() => Int, { description: 'How many are enrolled.' })
  enrolled!: number;
}

/** Cases kept under a scope, counted. */
@Access(reader)
@ObjectType({
  description: 'Children affected by HIV whose case would come out otherwise, for whoever holds the scope: counted together, never listed.',
})
export class CasesUnderScope {
  @Field(() => CaseEffectKind, { description: 'What would be otherwise.' })
  kind!: CaseEffectKind;

  @Field(() => Int, { nullable: true, description: 'How many; null: fewer than ten.' })
  cases!: number | null;
}
