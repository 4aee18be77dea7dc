import type { Kit } from '@onething/subgraph-kit';
import type { BenefitDetails, PersonBenefit } from './person-benefit.entity.ts';

/** What is sealed of an allowance. Throws `CannotOpen`. */
export function benefitDetails({ fields }: Pick<Kit, 'fields'>, benefit: PersonBenefit): BenefitDetails {
  return JSON.parse(fields.open(benefit, 'details')) as BenefitDetails;
}
