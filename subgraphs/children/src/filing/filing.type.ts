import { Access, JurisdictionReference, MaskedTextScalar, signedIn } from '@onething/subgraph-kit';
import { Field, ID, ObjectType } from 'type-graphql';
import { ApplicantPlace, FilingChannel } from '../enumerations.ts';

/** Who applies where it is not the guardian. */
@Access(signedIn())
@ObjectType({ description: 'Who applies where it is not the guardian: plain on the side of the applicant, masked for staff.' })
export class CaseApplicant {
  @Field(() => MaskedTextScalar, { description: 'Name.' })
  name!: string;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Resident ID number.' })
  residentId!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Mobile phone.' })
  phone!: string | null;

  @Field(() => String, { nullable: true, description: "Relation to the child in the form's codes, such as AUNT_PATERNAL." })
  relation!: string | null;

  @Field(() => String, { nullable: true, description: 'Why the guardian cannot apply; of a village committee.' })
  reason!: string | null;
}

/** The report behind an application. */
@Access(signedIn())
@ObjectType({ description: 'The report of a child in danger that brought an application about.' })
export class FilingReport {
  @Field(() => ID, { description: 'Id of the report.' })
  id!: string;

  @Field(() => String, { description: 'Its number.' })
  number!: string;
}

/** How a case was filed. */
@Access(signedIn())
@ObjectType({ description: 'How a case was filed: by whom, through whom, from where.' })
export class CaseFiling {
  @Field(() => FilingChannel, { description: 'The way it came in.' })
  channel!: FilingChannel;

  @Field(() => ApplicantPlace, { description: "From where the applicant applies, seen from the child's registered residence." })
  place!: ApplicantPlace;

  @Field(() => String, { nullable: true, description: 'Name of the member of staff who filed it; null online.' })
  filedBy!: string | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'Unit that took it; null online.' })
  unit!: JurisdictionReference | null;

  @Field(() => JurisdictionReference, {
    nullable: true,
    description: 'Village or community that knows the family; null where nobody said.',
  })
  village!: JurisdictionReference | null;

  @Field(() => CaseApplicant, { nullable: true, description: 'Who applies; null where the guardian does.' })
  applicant!: CaseApplicant | null;

  @Field(() => Boolean, { description: 'Answers were copied from another application of the same family.' })
  copied!: boolean;

  @Field(() => FilingReport, {
    nullable: true,
    description: 'Report of a child in danger that brought the application about; null for all but the offices that answer for the report.',
  })
  report!: FilingReport | null;
}
