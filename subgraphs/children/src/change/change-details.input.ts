import { DateScalar, FenScalar, JurisdictionCodeScalar, MonthScalar } from '@onething/subgraph-kit';
import { Field, ID, InputType } from 'type-graphql';
import type { OtherBenefitFact } from '@onething/events';
import type { ChangeDetails } from './change-details.ts';
import { ParentWord } from './change-words.ts';

/** Another benefit drawn. */
@InputType({ description: 'Another benefit drawn.' })
class ChangeBenefitInput {
  @Field(() => String, { description: 'DIBAO, TEKUN, DISABLED_LIVING or DISABLED_NURSING.' })
  kind!: OtherBenefitFact['kind'];

  @Field(() => FenScalar, { nullable: true, description: 'A month, in fen.' })
  fen?: number;

  @Field(() => MonthScalar, { nullable: true, description: 'First month.' })
  from?: string;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month.' })
  until?: string;
}

/** What is said of a change. */
@InputType({ description: 'What is said of a change; what its ground does not need is left out.' })
export class ChangeDetailsInput {
  @Field(() => DateScalar, { nullable: true, description: 'Day of the event.' })
  on?: string;

  @Field(() => ParentWord, { nullable: true, description: 'Which parent.' })
  parent?: ParentWord;

  @Field(() => String, { nullable: true, description: 'Circumstance of the parent that ended, or of the child that began.' })
  circumstance?: string;

  @Field(() => JurisdictionCodeScalar, { nullable: true, description: 'County or township unit the residence moved to.' })
  to?: string;

  @Field(() => String, {
    nullable: true,
    description: 'School at 18: NONE, SENIOR_HIGH, VOCATIONAL, HIGHER_VOCATIONAL, JUNIOR_COLLEGE or UNDERGRADUATE.',
  })
  level?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day of graduation.' })
  graduatesOn?: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day school was left early.' })
  leftOn?: string;

  @Field(() => [ChangeBenefitInput], { nullable: true, description: 'All other benefits drawn from now on; replaces what was known.' })
  otherBenefits?: ChangeBenefitInput[];

  @Field(() => String, { nullable: true, description: 'Who cares for the child and is paid from now on.' })
  payeeName?: string;

  @Field(() => String, { nullable: true, description: 'What they are to the child.' })
  payeeRelation?: string;

  @Field(() => ID, { nullable: true, description: 'Decided change of the case that this one takes back.' })
  corrects?: string;

  @Field(() => String, { nullable: true, description: 'In own words; at most 500 characters.' })
  note?: string;
}

/** The details without what was not said. */
export function detailsFrom(input: ChangeDetailsInput): ChangeDetails {
  const plain = JSON.parse(JSON.stringify(input)) as Record<string, unknown>;
  return Object.fromEntries(Object.entries(plain).filter(([, value]) => value !== null && value !== '')) as ChangeDetails;
}
