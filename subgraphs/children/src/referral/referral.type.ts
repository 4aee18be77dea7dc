import { Access, Citation, DateScalar, DateTimeScalar, LocalisedText, MaskedTextScalar, signedIn, staff } from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Case } from '../case/case.entity.ts';
import { CaseActor } from '../enumerations.ts';
import { AgencyOutcome, ReferralActionKind, ReferralOrigin, ReferralState } from './referral-words.ts';

type Text = { zh: string; en: string };

/** One entry of the history of a referral. */
@Access(signedIn())
@ObjectType({ description: 'One entry of the history of a referral.' })
export class ReferralAction {
  @Field(() => ReferralActionKind, { description: 'What was done.' })
  kind!: ReferralActionKind;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => CaseActor, { description: 'Who: the family, an office or agency, the platform.' })
  actor!: CaseActor;

  @Field(() => String, { nullable: true, description: 'Name of the officer or clerk; for staff only.' })
  by!: string | null;

  @Field(() => String, { nullable: true, description: 'The reason, or what the agency said.' })
  text!: string | null;
}

/** A referral as the family and the offices of the case see it. */
@Access(signedIn())
@ObjectType({
  description: 'A service beside the benefit, offered to a child for one period. Shown to the family and the offices of its case.',
})
export class Referral {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'Counts what was done; give it back with every change.' })
  version!: number;

  @Field(() => String, { description: 'Code of the service in the policy packs.' })
  service!: string;

  @Field(() => LocalisedText, { description: 'Name of the service.' })
  label!: Text;

  @Field(() => LocalisedText, { description: 'What it brings, in plain words.' })
  summary!: Text;

  @Field(() => Citation, { description: 'Clause it rests on.' })
  citation!: Citation;

  @Field(() => LocalisedText, { nullable: true, description: 'Agency in charge; null where the place names none.' })
  agencyName!: Text | null;

  @Field(() => String, { description: 'ONCE, or the calendar year it is offered for.' })
  period!: string;

  @Field(() => ReferralState, { description: 'Where it stands.' })
  state!: ReferralState;

  @Field(() => ReferralOrigin, { description: 'Whether the policy offered it or an officer did.' })
  origin!: ReferralOrigin;

  @Field(() => DateScalar, { description: 'Day it was offered.' })
  offeredOn!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which the next step is due; null: no document and no jurisdiction sets one.',
  })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'The due day has passed and something is still to be done.' })
  overdue!: boolean;

  @Field(() => AgencyOutcome, { nullable: true, description: "The agency's answer; null before it." })
  outcome!: AgencyOutcome | null;

  @Field(() => [ReferralAction], { description: 'What was done, oldest first.' })
  actions!: ReferralAction[];

  @Field(() => [ReferralActionKind], { description: 'What the caller may do now.' })
  allowedActions!: ReferralActionKind[];

  @Field(() => Case, { nullable: true, description: 'The case.' })
  case!: Case | null;
}

/** A service of the place that has not been offered to the child. */
@Access(signedIn())
@ObjectType({ description: 'A service of the place that was not offered by itself, for officers who may offer it by hand.' })
export class LinkedService {
  @Field(() => String, { description: 'Code of the service.' })
  service!: string;

  @Field(() => LocalisedText, { description: 'Name of the service.' })
  label!: Text;

  @Field(() => LocalisedText, { description: 'What it brings, in plain words.' })
  summary!: Text;

  @Field(() => Citation, { description: 'Clause it rests on.' })
  citation!: Citation;

  @Field(() => [LocalisedText], { description: 'Facts nobody knows on which it depends; empty: none.' })
  missing!: Text[];
}

/** A referral as the agency in charge sees it: the least it needs. */
@Access(staff(['agencyClerk']))
@ObjectType({ description: 'A referral as the agency in charge sees it: the service and a masked name; no category, papers or decision.' })
export class AgencyReferral {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'Give it back with the answer.' })
  version!: number;

  @Field(() => LocalisedText, { description: 'Name of the service.' })
  label!: Text;

  @Field(() => String, { description: 'ONCE, or the calendar year.' })
  period!: string;

  @Field(() => ReferralState, { description: 'Where it stands.' })
  state!: ReferralState;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was sent.' })
  sentOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which the answer is due; null: nobody set one.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'The due day has passed without an answer.' })
  overdue!: boolean;

  @Field(() => AgencyOutcome, { nullable: true, description: 'What was answered.' })
  outcome!: AgencyOutcome | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The child's name, masked." })
  childName!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The child's resident ID number, masked." })
  childResidentId!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'County that sent it.' })
  countyName!: Text | null;
}

/** What an agency needs to know of the child it works for, shown after the audit entry. */
@Access(staff(['agencyClerk']))
@ObjectType({
  description: 'Name, number and contact of the child of a referral, shown to the agency after an audit entry with the reason.',
})
export class RevealedReferral {
  @Field(() => String, { nullable: true, description: 'Name.' })
  childName!: string | null;

  @Field(() => String, { nullable: true, description: 'Resident ID number.' })
  childResidentId!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the first guardian.' })
  guardianName!: string | null;

  @Field(() => String, { nullable: true, description: 'Phone of the first guardian.' })
  guardianPhone!: string | null;
}
