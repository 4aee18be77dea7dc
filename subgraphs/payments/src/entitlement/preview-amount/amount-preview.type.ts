import type { Category } from '@onething/policy';
import {
  Access,
  CategoryEnum,
  DateScalar,
  FenScalar,
  JsonScalar,
  JurisdictionCodeScalar,
  JurisdictionReference,
  MonthScalar,
  staff,
} from '@onething/subgraph-kit';
import { Field, InputType, ObjectType } from 'type-graphql';
import { AmountLine } from '../amount-line.type.ts';
import { DueMonth } from '../due-month.type.ts';
import { amountRoles } from '../entitlement-access.ts';
import { EntitlementProblem } from '../entitlement-problem.type.ts';
import { AmountBasis } from '../enums.ts';

/** What an amount is asked for. */
@InputType({ description: 'A child as it would be enrolled.' })
export class AmountPreviewInput {
  @Field(() => JurisdictionCodeScalar, { description: 'The county that would pay, or a unit of it.' })
  jurisdictionCode!: string;

  @Field(() => CategoryEnum, { description: 'The category.' })
  category!: Category;

  @Field(() => MonthScalar, {
    nullable: true,
    description: 'First month as the confirmation would state it; by default the one the policy gives for a confirmation today.',
  })
  firstMonth?: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Birth date of the child.' })
  bornOn?: string | null;

  @Field(() => JsonScalar, {
    nullable: true,
    description:
      'Benefits drawn elsewhere, monthly: [{ kind: DIBAO | TEKUN | DISABLED_LIVING | DISABLED_NURSING, fen }] or { kind, householdFen, members }, each with from and until (YYYY-MM) if known.',
  })
  otherBenefits?: unknown;
}

/** What confirming now would pay. */
@Access(staff(amountRoles))
@ObjectType({ description: 'What confirming now would pay. Nothing is recorded.' })
export class AmountPreview {
  @Field(() => JurisdictionReference, { description: 'The county that would pay.' })
  payer!: JurisdictionReference;

  @Field(() => MonthScalar, { nullable: true, description: 'First month due. Null: no month would be.' })
  firstMonth!: string | null;

  @Field(() => FenScalar, { nullable: true, description: 'Fen in the first month. Null: cannot be known, see problem.' })
  amountFen!: number | null;

  @Field(() => AmountBasis, { description: 'Full standard, top-up or nothing to pay.' })
  basis!: string;

  @Field(() => [AmountLine], { description: 'How the amount of the first month comes about.' })
  lines!: AmountLine[];

  @Field(() => Boolean, { description: 'A sample amount goes into one of the months.' })
  sample!: boolean;

  @Field(() => [DueMonth], { description: 'The first twelve months, as far as they can be calculated.' })
  months!: DueMonth[];

  @Field(() => EntitlementProblem, { nullable: true, description: 'Why a month cannot be calculated.' })
  problem!: EntitlementProblem | null;
}
