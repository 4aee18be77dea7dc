import { Access, connectionOf, Citation, DateScalar, JurisdictionReference, MaskedTextScalar, staff } from '@onething/subgraph-kit';
import { Field, ID, Int, InputType, ObjectType } from 'type-graphql';
import { findingRoles, visitRoles } from './duties-of-caller.ts';
import { Visit } from './visit.type.ts';
import { VisitActor, VisitDutyState } from './visit-words.ts';

/** Somebody's duty to visit one enrolled child. */
@Access(staff(visitRoles))
@ObjectType({
  description: 'A duty to visit an enrolled child: whom, where, which period is next. No papers, category, agency data or money.',
})
export class VisitDuty {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ID, { description: 'The case.' })
  caseId!: string;

  @Field(() => String, { nullable: true, description: 'Case number.' })
  caseNumber!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The child's name, masked." })
  childName!: string | null;

  @Field(() => Int, { nullable: true, description: 'Age today in years.' })
  ageYears!: number | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: "The first guardian's name, masked." })
  guardianName!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the child lives, as it was last declared.' })
  address!: string | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'Village or community; null where nobody said.' })
  village!: JurisdictionReference | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'Township unit; null where unknown.' })
  township!: JurisdictionReference | null;

  @Field(() => VisitActor, { description: 'Who owes it.' })
  actor!: VisitActor;

  @Field(() => String, { description: 'MONTHLY, QUARTERLY or HALF_YEARLY; UNSET: the county has published none.' })
  frequency!: string;

  @Field(() => VisitDutyState, { description: 'How it stands today.' })
  state!: VisitDutyState;

  @Field(() => String, {
    description: 'Period to be visited next: 2026-04, 2026-Q2 or 2026-H1; empty without a frequency and once the duty has ended.',
  })
  period!: string;

  @Field(() => DateScalar, { nullable: true, description: 'First day on which a visit counts for it; null without a period.' })
  opensOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day of that period; null without one.' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'The protection has ended: nothing is owed any more.' })
  ended!: boolean;

  @Field(() => [String], { description: 'Periods that passed without a visit since the last one, oldest first.' })
  overduePeriods!: string[];

  @Field(() => Boolean, { description: 'The next level has been told that it is overdue.' })
  escalated!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last visit that counts.' })
  lastVisitOn!: string | null;

  @Field(() => [Visit], { description: 'The latest three visits of this level, newest first.' })
  latestVisits!: Visit[];

  @Field(() => Int, { description: 'Findings nobody has settled.' })
  openFindings!: number;
}

export const VisitDutyConnection = connectionOf<VisitDuty>('VisitDuty', () => VisitDuty);

/** Narrows a list of duties. */
@InputType({ description: 'Narrows the duties; what is absent does not.' })
export class VisitDutyFilter {
  @Field(() => VisitActor, { nullable: true, description: "Whose duties; the caller's own level unless told." })
  actor?: VisitActor;

  @Field(() => [VisitDutyState], { nullable: true, description: 'Only these states.' })
  states?: VisitDutyState[];

  @Field(() => [String], { nullable: true, description: 'Only these township units or villages, by code; at most 50.' })
  places?: string[];

  @Field(() => Boolean, { nullable: true, description: 'Only children with a finding nobody has settled.' })
  withFindings?: boolean;

  @Field(() => Boolean, { nullable: true, description: 'Only children of whom nobody knows the village.' })
  withoutVillage?: boolean;

  @Field(() => ID, { nullable: true, description: 'Only of this case.' })
  caseId?: string;
}

/** How often somebody owes visits in a county. */
@Access(staff(visitRoles))
@ObjectType({
  description: 'How often somebody owes visits in a county; where it has published nothing the frequency is null and nothing is due.',
})
export class VisitFrequency {
  @Field(() => VisitActor, { description: 'Who.' })
  actor!: VisitActor;

  @Field(() => String, { nullable: true, description: 'MONTHLY, QUARTERLY, HALF_YEARLY; null: not published, nothing is guessed.' })
  frequency!: string | null;

  @Field(() => Citation, { nullable: true, description: 'Where it is published.' })
  citation!: Citation | null;
}

/** The duties in figures. */
@Access(staff(visitRoles))
@ObjectType({ description: 'The duties of one level in figures.' })
export class VisitDutyCounts {
  @Field(() => Int, { description: 'Past their last day.' })
  overdue!: number;

  @Field(() => Int, { description: 'To be done in the period that runs.' })
  due!: number;

  @Field(() => Int, { description: 'Done for this period.' })
  done!: number;

  @Field(() => Int, { description: 'Children for whom the county has published no frequency: nothing is due.' })
  unset!: number;

  @Field(() => Int, { description: 'Counting ends here: a figure of this height means so many or more.' })
  countedUpTo!: number;

  @Field(() => DateScalar, { description: 'The day in China on which it was counted: what is overdue is so on this day.' })
  today!: string;
}

/** A round in which the agencies were asked again. */
@Access(staff(visitRoles))
@ObjectType({ description: 'A round in which the agencies were asked again about an enrolled child.' })
export class Reverification {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Period it is for: 2026-Q2.' })
  period!: string;

  @Field(() => DateScalar, { description: 'Day the agencies were asked.' })
  askedOn!: string;

  @Field(() => Int, { description: 'Questions asked.' })
  asked!: number;

  @Field(() => Int, { description: 'Questions answered.' })
  answered!: number;

  @Field(() => Int, { description: 'Answers that differ from what was known before; each is a finding of the county.' })
  differing!: number;

  @Field(() => DateScalar, { nullable: true, description: 'Day of the last answer, or on which it was closed; null while one is awaited.' })
  doneOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "How the data were verified without the agencies' answers; null unless closed by hand.",
  })
  closeReason!: string | null;

  @Field(() => String, { nullable: true, description: 'Name of who closed it by hand.' })
  closedBy!: string | null;
}

/** Overdue duties of one place. */
@Access(staff(findingRoles))
@ObjectType({ description: 'How many duties of a place are overdue.' })
export class OverdueVisitPlace {
  @Field(() => JurisdictionReference, { nullable: true, description: 'Village, or township unit; null: the village is not known.' })
  place!: JurisdictionReference | null;

  @Field(() => Int, { description: 'Overdue duties.' })
  overdue!: number;

  @Field(() => Int, { description: 'All duties.' })
  total!: number;
}
