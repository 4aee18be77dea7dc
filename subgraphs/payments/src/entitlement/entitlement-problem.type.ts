import { type Category, categoryLabel, type Policy } from '@onething/policy';
import { Access, CategoryEnum, JurisdictionCodeScalar, LocalisedText, MonthScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ObjectType } from 'type-graphql';
import type { DueProblem } from './calculate-dues/due.ts';
import { problemMessage } from './problem-message.ts';

/** Why an amount cannot be known. It is reached only through an entitlement or preview the caller may see. */
@Access(signedIn())
@ObjectType({ description: 'Why months cannot be paid: which place, category and month, and what would help. Nothing is guessed.' })
export class EntitlementProblem {
  @Field(() => String, { description: 'STANDARD_UNSET, PARAMETER_UNSET, NO_POLICY_IN_FORCE, FACTS_MISSING, RELEASE_NOT_HELD, CARE_ONLY.' })
  code!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'The place that has to act: the payer.' })
  jurisdictionCode!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  jurisdictionName!: LocalisedText;

  @Field(() => CategoryEnum, { description: 'The category without an amount.' })
  category!: Category;

  @Field(() => LocalisedText, { description: 'Its official name.' })
  categoryLabel!: LocalisedText;

  @Field(() => MonthScalar, { nullable: true, description: 'The first month that cannot be calculated.' })
  month!: string | null;

  @Field(() => [String], { description: 'Paths of missing facts, or the unset parameter.' })
  missing!: string[];

  @Field(() => LocalisedText, { description: 'The same in plain words.' })
  message!: LocalisedText;
}

/** A problem as the graph shows it; names come from the policy held now. */
export function entitlementProblemOf(problem: DueProblem, policy: Policy): EntitlementProblem {
  const jurisdictionName = policy.jurisdiction(problem.jurisdictionCode)?.name ?? {
    zh: problem.jurisdictionCode,
    en: problem.jurisdictionCode,
  };
  return Object.assign(new EntitlementProblem(), {
    ...problem,
    jurisdictionName,
    categoryLabel: categoryLabel(problem.category),
    message: problemMessage(problem, jurisdictionName),
  });
}
