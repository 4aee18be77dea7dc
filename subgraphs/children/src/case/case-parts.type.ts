import {
  Access,
  Citation,
  DateScalar,
  DateTimeScalar,
  JsonScalar,
  LayerReference,
  LocalisedText,
  MaskedTextScalar,
  signedIn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CaseActionKind, CaseActor, ClockState, ClockStep, ClockTickKind, StageKind, StageState } from '../enumerations.ts';

/** A member of staff by name. */
@Access(signedIn())
@ObjectType({ description: 'A member of staff.' })
export class StaffName {
  @Field(() => ID, { description: 'Subject at sign-in.' })
  subject!: string;

  @Field(() => String, { description: 'Name as shown.' })
  name!: string;
}

/** The child of a case. */
@Access(signedIn())
@ObjectType({ description: 'The child of a case: plain for the applicant, masked for staff. What the draft does not say yet is null.' })
export class ChildSummary {
  @Field(() => ID, { description: 'Id of the child.' })
  id!: string;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Name.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'MALE or FEMALE.' })
  sex!: string | null;

  @Field(() => Int, { nullable: true, description: 'Age today in years.' })
  ageYears!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Date of birth.' })
  bornOn!: string | null;

  @Field(() => MaskedTextScalar, { nullable: true, description: 'Resident ID number.' })
  residentId!: string | null;
}

/** One stage from application to payment. */
@Access(signedIn())
@ObjectType({ description: 'One stage of a case.' })
export class CaseStage {
  @Field(() => StageKind, { description: 'Which stage.' })
  stage!: StageKind;

  @Field(() => StageState, { description: 'Behind, current or ahead.' })
  state!: StageState;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was done.' })
  on!: string | null;

  @Field(() => String, { nullable: true, description: 'Who did it or is doing it; null for the applicant.' })
  by!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'What there is to say about it.' })
  note!: { zh: string; en: string } | null;
}

/** What has to happen next. */
@Access(signedIn())
@ObjectType({ description: 'What has to happen next, verb first, and why.' })
export class NextStep {
  @Field(() => LocalisedText, { description: 'The act, beginning with a verb.' })
  verb!: { zh: string; en: string };

  @Field(() => LocalisedText, { description: 'Why.' })
  reason!: { zh: string; en: string };

  @Field(() => CaseActionKind, { nullable: true, description: 'The action that does it; null when nothing is left to do.' })
  action!: CaseActionKind | null;
}

/** One working day of a clock. */
@Access(signedIn())
@ObjectType({ description: 'One working day of a clock.' })
export class ClockTick {
  @Field(() => DateScalar, { description: 'The working day.' })
  date!: string;

  @Field(() => ClockTickKind, { description: 'Used, stopped or left.' })
  kind!: ClockTickKind;
}

/** A time limit as it stands. */
@Access(signedIn())
@ObjectType({ description: 'A time limit in working days as it stands today.' })
export class CaseClock {
  @Field(() => ClockStep, { description: 'What the limit is set for.' })
  step!: ClockStep;

  @Field(() => ClockState, { description: 'State of the clock.' })
  state!: ClockState;

  @Field(() => Int, { nullable: true, description: 'The limit in working days; null: none is set.' })
  limitWorkingDays!: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days used.' })
  workingDaysUsed!: number | null;

  @Field(() => Int, { nullable: true, description: 'Working days after today up to the due date.' })
  workingDaysLeft!: number | null;

  @Field(() => DateScalar, { nullable: true, description: 'Last day; null while the clock stands or the calendar is open.' })
  dueOn!: string | null;

  @Field(() => [ClockTick], { description: 'One tick a working day.' })
  ticks!: ClockTick[];

  @Field(() => Int, { description: 'Working days the clock stood still.' })
  pausedDays!: number;

  @Field(() => Citation, { nullable: true, description: 'Clause of the limit.' })
  citation!: Citation | null;

  @Field(() => Int, { nullable: true, description: 'Calendar year that is not loaded and without which the due date is open.' })
  openYear!: number | null;
}

/** The form of a case and its answers. */
@Access(signedIn())
@ObjectType({ description: 'The form of a case as it stood when the draft was begun, with its answers.' })
export class CaseForm {
  @Field(() => String, { description: 'Code of the form.' })
  code!: string;

  @Field(() => LocalisedText, { description: 'Official title.' })
  title!: { zh: string; en: string };

  @Field(() => JsonScalar, { description: 'FormDefinition of the pinned release.' })
  definition!: unknown;

  @Field(() => [LayerReference], { description: 'Releases the form is pinned to.' })
  releases!: LayerReference[];

  @Field(() => JsonScalar, { description: 'The answers: plain for the applicant, names and numbers masked for staff.' })
  answers!: unknown;

  @Field(() => Int, { description: 'Counts the saves; give it back with the next save.' })
  revision!: number;

  @Field(() => String, { nullable: true, description: 'Step the applicant was at.' })
  step!: string | null;

  @Field(() => JsonScalar, {
    description: 'Where answers came from that nobody typed here: [{ pointer, source: { zh, en }, value }]; empty for staff.',
  })
  sources!: unknown;

  @Field(() => [String], { description: 'JSON Pointers revealField accepts; empty for the applicant, who sees them plain.' })
  revealablePaths!: string[];
}

/** One entry of the history. */
@Access(signedIn())
@ObjectType({ description: 'One entry of the append-only history.' })
export class CaseAction {
  @Field(() => ID, { description: 'Id of the entry.' })
  id!: string;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;

  @Field(() => CaseActor, { description: 'Who: applicant, staff or the platform.' })
  actor!: CaseActor;

  @Field(() => StaffName, { nullable: true, description: 'Which member of staff; only for staff.' })
  by!: StaffName | null;

  @Field(() => CaseActionKind, { description: 'What.' })
  kind!: CaseActionKind;

  @Field(() => LocalisedText, { description: 'The same in words; plain ones for the applicant.' })
  text!: { zh: string; en: string };

  @Field(() => [String], { description: 'Releases in force then, as code@release.' })
  releaseIds!: string[];
}
