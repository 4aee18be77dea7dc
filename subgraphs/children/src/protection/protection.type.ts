import {
  Access,
  anyone,
  CategoryEnum,
  Citation,
  DateScalar,
  DateTimeScalar,
  JurisdictionCodeScalar,
  LocalisedText,
  signedIn,
  staff,
} from '@onething/subgraph-kit';
import type { Category } from '@onething/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Case } from '../case/case.entity.ts';
import { MaterialFile } from '../material/material.type.ts';
import {
  AssessmentOutcome,
  CarePlace,
  DangerNow,
  ProtectionApplication,
  ProtectionMeasure,
  ProtectionParticipant,
  ProtectionState,
  ProtectionStepKind,
  PublicProtectionState,
  ReporterKind,
  Worry,
} from './protection-words.ts';
import { protectionRoles } from './readable-report.ts';

type Text = { zh: string; en: string };

/** A place to choose. */
@Access(anyone())
@ObjectType({ description: 'A place a reporter may choose.' })
export class ProtectionPlaceChoice {
  @Field(() => JurisdictionCodeScalar, { description: 'Code.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Name.' })
  name!: Text;
}

/** Where reports are taken, and what a reporter may choose from. */
@Access(anyone())
@ObjectType({ description: 'Whether and for which township units reports of children in danger are taken.' })
export class ProtectionEntry {
  @Field(() => JurisdictionCodeScalar, { description: 'The place asked about.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Its name.' })
  name!: Text;

  @Field(() => Citation, { description: 'Clause the chain rests on.' })
  citation!: Citation;

  @Field(() => [ProtectionPlaceChoice], { description: 'Counties of a city, township units of a county; empty below.' })
  places!: ProtectionPlaceChoice[];
}

/** What the reporter gets. */
@Access(anyone())
@ObjectType({ description: 'That a report has arrived. Says nothing of what was reported.' })
export class ProtectionReceipt {
  @Field(() => String, { description: 'Code with which its progress can be followed; told once.' })
  code!: string;

  @Field(() => DateScalar, { description: 'Day it arrived.' })
  reportedOn!: string;
}

/** How far a report has come, for whoever holds its code. */
@Access(anyone())
@ObjectType({ description: 'How far a report has come. Nothing about the child, the family or what was found.' })
export class ProtectionProgress {
  @Field(() => PublicProtectionState, { description: 'Received, being dealt with, finished.' })
  state!: PublicProtectionState;

  @Field(() => DateScalar, { description: 'Day it arrived.' })
  reportedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day an office took it up.' })
  takenUpOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day it was finished.' })
  closedOn!: string | null;

  @Field(() => LocalisedText, { description: 'Office that answers for it.' })
  office!: Text;
}

/** One step of the chain. */
@Access(staff(protectionRoles))
@ObjectType({ description: 'One step of the chain: who, when, with whom, what was found and decided, what comes next.' })
export class ProtectionStep {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => ProtectionStepKind, { description: 'Which step.' })
  kind!: ProtectionStepKind;

  @Field(() => DateScalar, { description: 'Day it took place.' })
  onDate!: string;

  @Field(() => DateTimeScalar, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'Name of the officer; null for the reporter and the platform.' })
  by!: string | null;

  @Field(() => [ProtectionParticipant], { description: 'Who took part, by role.' })
  participants!: ProtectionParticipant[];

  @Field(() => [ProtectionMeasure], { description: 'What was done or decided.' })
  measures!: ProtectionMeasure[];

  @Field(() => AssessmentOutcome, { nullable: true, description: 'What an assessment came to.' })
  outcome!: AssessmentOutcome | null;

  @Field(() => String, { nullable: true, description: 'What was found.' })
  finding!: string | null;

  @Field(() => String, { nullable: true, description: 'What was decided, and why.' })
  decision!: string | null;

  @Field(() => String, { nullable: true, description: 'What comes next.' })
  nextStep!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'Place or number the step names.' })
  reference!: Text | null;

  @Field(() => [MaterialFile], { description: 'Photos.' })
  files!: MaterialFile[];

  @Field(() => String, { nullable: true, description: 'Who looks after the child, of a placement.' })
  carer!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was put right or the child is assessed anew.' })
  reason!: string | null;

  @Field(() => ID, { nullable: true, description: 'Of a correction: the step it puts right, which stays as it was recorded.' })
  corrects!: string | null;

  @Field(() => ID, { nullable: true, description: 'Latest correction of this step; null: it stands as recorded.' })
  correctedBy!: string | null;

  @Field(() => Boolean, { description: "The caller's office may put it right now." })
  correctable!: boolean;
}

/** Temporary care. */
@Access(staff(protectionRoles))
@ObjectType({ description: 'A child looked after away from home for the time being.' })
export class ProtectionPlacement {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => CarePlace, { description: 'Kind of place.' })
  place!: CarePlace;

  @Field(() => String, { description: 'Who looks after the child, and how to reach them.' })
  carer!: string;

  @Field(() => DateScalar, { description: 'First day.' })
  startedOn!: string;

  @Field(() => DateScalar, { nullable: true, description: 'Day by which it is to be looked at again; null: nobody set one.' })
  reviewBy!: string | null;

  @Field(() => Boolean, { description: 'It still runs and was to be looked at before today.' })
  reviewOverdue!: boolean;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null: it runs.' })
  endedOn!: string | null;

  @Field(() => String, { nullable: true, description: 'Where the child went, and why.' })
  endReason!: string | null;
}

/** A report as a list shows it: nothing of what was said. */
@Access(staff(protectionRoles))
@ObjectType({ description: 'A report that a child is in danger, as a list of its office shows it: nothing of what was said.' })
export class ProtectionReportItem {
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => String, { description: 'Number.' })
  number!: string;

  @Field(() => ProtectionState, { description: 'How far the chain has come.' })
  state!: ProtectionState;

  @Field(() => DangerNow, { description: 'Whether the child is in danger at this moment, as the reporter saw it.' })
  dangerNow!: DangerNow;

  @Field(() => ReporterKind, { description: 'Who reported, by kind.' })
  reporterKind!: ReporterKind;

  @Field(() => LocalisedText, { description: 'Place whose office answers for it.' })
  office!: Text;

  @Field(() => DateTimeScalar, { description: 'When it arrived.' })
  reportedAt!: string;

  @Field(() => DateScalar, {
    nullable: true,
    description: 'Day by which the next link is due; null: no document and no jurisdiction sets one.',
  })
  dueOn!: string | null;

  @Field(() => Boolean, { description: 'The due day has passed.' })
  overdue!: boolean;

  @Field(() => Boolean, { description: 'The child is in temporary care.' })
  inCare!: boolean;
}

/** A report as its office reads it; every reading is noted. */
@Access(staff(protectionRoles))
@ObjectType({ description: 'A report that a child is in danger, as its office reads it. Every reading leaves an audit entry.' })
export class ProtectionReport extends ProtectionReportItem {
  @Field(() => Int, { description: 'Counts the steps; give it back with the next one.' })
  version!: number;

  @Field(() => [Worry], { description: 'What the reporter worries about.' })
  worries!: Worry[];

  @Field(() => String, { description: "What happened, in the reporter's words." })
  what!: string;

  @Field(() => String, { description: 'Where the child is.' })
  where!: string;

  @Field(() => String, { description: 'What the reporter knows of the child; may be empty.' })
  child!: string;

  @Field(() => Boolean, { description: 'The reporter left a name or a phone; shown by revealReporter only.' })
  reporterKnown!: boolean;

  @Field(() => [ProtectionStep], { description: 'Steps of the chain, oldest first.' })
  steps!: ProtectionStep[];

  @Field(() => [ProtectionPlacement], { description: 'Temporary care, oldest first.' })
  placements!: ProtectionPlacement[];

  @Field(() => [ProtectionStepKind], { description: "What the caller's office may do now." })
  allowedSteps!: ProtectionStepKind[];

  @Field(() => [CarePlace], { description: 'Where the place lets a child be looked after.' })
  carePlaces!: CarePlace[];

  @Field(() => ID, { nullable: true, description: 'Case of the child, once linked, if the caller may read it.' })
  linkedCaseId!: string | null;

  @Field(() => [Case], {
    description: 'Cases of the county whose child bears a name the reporter said, as far as the caller may read them; empty once linked.',
  })
  possibleCases!: Case[];

  @Field(() => ProtectionApplication, {
    nullable: true,
    description: 'How far the application is that the office asked for; null: none was asked for, or it is a case.',
  })
  application!: ProtectionApplication | null;

  @Field(() => [CategoryEnum], { description: 'Categories an application may be asked for.' })
  askableCategories!: Category[];

  @Field(() => JurisdictionCodeScalar, { description: 'Place whose office answers for it.' })
  areaCode!: string;

  @Field(() => JurisdictionCodeScalar, { description: 'County of the report.' })
  countyCode!: string;
}

/** Who reported. */
@Access(signedIn())
@ObjectType({ description: 'Who reported, shown after an audit entry with the reason; both empty where nobody said.' })
export class RevealedReporter {
  @Field(() => String, { description: 'Name; may be empty.' })
  name!: string;

  @Field(() => String, { description: 'Phone; may be empty.' })
  phone!: string;
}
