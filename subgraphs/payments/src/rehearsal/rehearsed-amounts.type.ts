import type { Category } from '@onething/policy';
import {
  Access,
  CategoryEnum,
  Citation,
  connectionOf,
  FenScalar,
  JurisdictionReference,
  Key,
  LocalisedText,
  MonthScalar,
  rehearsalReaders,
  rehearsalRoles,
  staff,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { AmountEffectKind } from './enums.ts';
import type { AmountRehearsal } from './rehearsal.entity.ts';

/** The payments' part of a rehearsal; the rest belongs to the subgraph of jurisdictions. */
@Key('id')
@Access(rehearsalReaders)
@ObjectType('Rehearsal', { description: 'What a change of the rules would do to the stored cases of a place.' })
export class RehearsalOfAmounts {
  @Field(() => ID, { description: 'UUIDv7 of the rehearsal.' })
  id!: string;

  /** Place whose cases were answered. */
  code!: string;

  part!: AmountRehearsal;
}

/** Rules of everything reached through a rehearsal the caller may read. */
const reader = staff(rehearsalRoles);

/** A clause that changes amounts. */
@Access(reader)
@ObjectType({ description: 'What changes amounts in a rehearsal, with its clause.' })
export class RehearsedCause {
  @Field(() => ID, { description: 'Name of the clause within this rehearsal: the filter `clause`.' })
  id!: string;

  @Field(() => LocalisedText, { description: 'What it says, in words.' })
  label!: LocalisedText;

  @Field(() => Citation, { nullable: true, description: 'The clause; null where none is named.' })
  citation!: Citation | null;
}

/** The case behind an amount, as far as a rehearsal tells it. */
@Key('id', { resolvable: false })
@Access(reader)
@ObjectType({ description: 'A case as a rehearsal tells it: masked, and no way into the file.' })
export class RehearsedCase {
  @Field(() => ID, { description: 'Id of the case.' })
  id!: string;
}

/** One child whose amounts change. */
@Access(reader)
@ObjectType({ description: 'A child that would be paid otherwise.' })
export class AmountEffect {
  @Field(() => ID, { description: 'Id of the entitlement.' })
  id!: string;

  @Field(() => RehearsedCase, { nullable: true, description: 'The case, masked; null: not for this caller.' })
  case!: RehearsedCase | null;

  @Field(() => JurisdictionReference, { description: 'County that pays.' })
  county!: JurisdictionReference;

  @Field(() => AmountEffectKind, { description: 'More, less, or other months.' })
  kind!: AmountEffectKind;

  @Field(() => CategoryEnum, { description: 'Category of the enrolment.' })
  category!: Category;

  @Field(() => MonthScalar, { description: 'First month that differs.' })
  month!: string;

  @Field(() => FenScalar, { description: 'Due for that month under the rules as they are.' })
  beforeFen!: number;

  @Field(() => FenScalar, { description: 'Due for that month under the rules as they would be.' })
  afterFen!: number;

  @Field(() => FenScalar, { description: 'Difference over all months compared; less is negative.' })
  differenceFen!: number;

  @Field(() => FenScalar, { description: 'Of it, what would be paid later for months that are over.' })
  arrearsFen!: number;

  @Field(() => FenScalar, { description: 'What would have been paid too much for months that are over.' })
  overpaidFen!: number;

  @Field(() => RehearsedCause, { description: 'What makes it differ.' })
  cause!: RehearsedCause;
}

export const AmountEffectConnection = connectionOf('AmountEffect', () => AmountEffect, reader);

/** Changed amounts, added up. */
@Access(reader)
@ObjectType({ description: 'Amounts that would change, added up.' })
export class AmountSum {
  @Field(() => AmountEffectKind, { description: 'More, less, or other months.' })
  kind!: AmountEffectKind;

  @Field(() => JurisdictionReference, { nullable: true, description: 'County that pays, where added up by county.' })
  county!: JurisdictionReference | null;

  @Field(() => CategoryEnum, { nullable: true, description: 'Category, where added up by category.' })
  category!: Category | null;

  @Field(() => RehearsedCause, { nullable: true, description: 'Clause, where added up by clause.' })
  cause!: RehearsedCause | null;

  @Field(() => Int, { description: 'How many children.' })
  cases!: number;

  @Field(() => FenScalar, { description: 'Their first differing months under the rules as they are.' })
  beforeFen!: number;

  @Field(() => FenScalar, { description: 'The same under the rules as they would be.' })
  afterFen!: number;

  @Field(() => FenScalar, { description: 'Difference over all months compared.' })
  differenceFen!: number;

  @Field(() => FenScalar, { description: 'Of it, arrears for months that are over.' })
  arrearsFen!: number;

  @Field(() => FenScalar, { description: 'Paid too much for months that are over.' })
  overpaidFen!: number;
}

/** What a month costs on either side. */
@Access(reader)
@ObjectType({ description: 'What a month costs under the rules as they are and as they would be.' })
export class MonthlyCost {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => FenScalar, { description: 'Due under the rules as they are.' })
  beforeFen!: number;

  @Field(() => FenScalar, { description: 'Due under the rules as they would be.' })
  afterFen!: number;

  @Field(() => Int, { description: 'Amounts due under the rules as they are.' })
  paidBefore!: number;

  @Field(() => Int, { description: 'Amounts due under the rules as they would be.' })
  paidAfter!: number;
}

/** What a year costs a county, beside its budget. */
@Access(reader)
@ObjectType({ description: 'What a year costs a county on either side, beside its budget.' })
export class YearCost {
  @Field(() => JurisdictionReference, { description: 'County that pays.' })
  county!: JurisdictionReference;

  @Field(() => Int, { description: 'Calendar year.' })
  fiscalYear!: number;

  @Field(() => MonthScalar, { description: 'The last month counted: the year is whole when it is December.' })
  throughMonth!: string;

  @Field(() => FenScalar, { description: 'Due from January to that month under the rules as they are.' })
  beforeFen!: number;

  @Field(() => FenScalar, { description: 'The same under the rules as they would be.' })
  afterFen!: number;

  @Field(() => FenScalar, { nullable: true, description: 'Budget of the year; null: nobody set one.' })
  budgetFen!: number | null;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'Month in which the budget ends under the rules as they are; null: it suffices.',
  })
  breachMonthBefore!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Month in which it ends under the rules as they would be; null: it suffices.' })
  breachMonthAfter!: string | null;
}

/** Cases kept under a scope, counted. */
@Access(reader)
@ObjectType({
  description:
    'Children affected by HIV in a rehearsal, for whoever holds the scope: counted together, never listed. Null: fewer than ten.',
})
export class AmountsUnderScope {
  @Field(() => Int, { nullable: true, description: 'How many would get more.' })
  gains!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many would get less.' })
  loses!: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'Difference over all months compared.' })
  differenceFen!: number | null;
}
