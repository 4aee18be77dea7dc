import {
  Access,
  DateScalar,
  DateTimeScalar,
  FenScalar,
  JurisdictionReference,
  LocalisedText,
  MonthScalar,
  signedIn,
} from '@onething/subgraph-kit';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { StaffName } from '../case/case-parts.type.ts';
import type { Case } from '../case/case.entity.ts';
import { MaterialFile } from '../material/material.type.ts';
import type { ChangeProposalRow } from './change-proposal.entity.ts';
import { ChangeGround, ChangePaper, ChangeSource, ChangeStatus, ParentWord } from './change-words.ts';

/** Another benefit drawn, as a change tells it. */
@Access(signedIn())
@ObjectType({ description: 'Another benefit drawn, as a change tells it.' })
export class ChangeBenefit {
  @Field(() => String, { description: 'DIBAO, TEKUN, DISABLED_LIVING or DISABLED_NURSING.' })
  kind!: string;

  @Field(() => FenScalar, { nullable: true, description: 'A month, in fen.' })
  fen!: number | null;

  @Field(() => MonthScalar, { nullable: true, description: 'First month.' })
  from!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month.' })
  until!: string | null;
}

/** What is said of a change. */
@Access(signedIn())
@ObjectType('ChangeDetails', { description: 'What is said of a change; what its ground does not need is null.' })
export class ChangeDetailsView {
  @Field(() => DateScalar, { nullable: true, description: 'Day of the event.' })
  on!: string | null;

  @Field(() => ParentWord, { nullable: true, description: 'Which parent.' })
  parent!: ParentWord | null;

  @Field(() => String, { nullable: true, description: 'Circumstance of the parent that ended, or of the child that began.' })
  circumstance!: string | null;

  @Field(() => LocalisedText, { nullable: true, description: 'The circumstance in words.' })
  circumstanceLabel!: { zh: string; en: string } | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'Where the residence moved to.' })
  to!: JurisdictionReference | null;

  @Field(() => String, { nullable: true, description: 'Level of school at 18; NONE: no more.' })
  level!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day of graduation.' })
  graduatesOn!: string | null;

  @Field(() => DateScalar, { nullable: true, description: 'Day school was left early.' })
  leftOn!: string | null;

  @Field(() => [ChangeBenefit], { nullable: true, description: 'All other benefits drawn from now on.' })
  otherBenefits!: ChangeBenefit[] | null;

  @Field(() => String, { nullable: true, description: 'Who cares for the child and is paid from now on.' })
  payeeName!: string | null;

  @Field(() => String, { nullable: true, description: 'What they are to the child.' })
  payeeRelation!: string | null;

  @Field(() => ID, { nullable: true, description: 'Decided change that this one takes back.' })
  corrects!: string | null;

  @Field(() => String, { nullable: true, description: 'In the words of whoever told.' })
  note!: string | null;
}

/** An agency's answer beside what the decision rested on. */
@Access(signedIn())
@ObjectType({ description: "An agency's new answer beside what the decision rested on." })
export class ChangeEvidence {
  @Field(() => ID, { description: 'Id of the answer.' })
  id!: string;

  @Field(() => LocalisedText, { nullable: true, description: 'Which agency.' })
  agencyName!: { zh: string; en: string } | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it answered.' })
  answeredAt!: string | null;

  @Field(() => LocalisedText, { description: 'What it says now.' })
  now!: { zh: string; en: string };

  @Field(() => LocalisedText, { description: 'What the decision rested on.' })
  before!: { zh: string; en: string };
}

/** A paper handed in beside a change. */
@Access(signedIn())
@ObjectType({ description: 'A paper handed in beside a change as proof of it.' })
export class ChangePaperFile {
  @Field(() => ChangePaper, { description: 'What the paper is.' })
  paper!: ChangePaper;

  @Field(() => MaterialFile, { description: 'The file.' })
  file!: MaterialFile;

  @Field(() => StaffName, { nullable: true, description: 'Which member of staff handed it in; null: the family.' })
  by!: StaffName | null;
}

/** What was looked at when a change was checked. */
@Access(signedIn())
@ObjectType('ChangeCheck', { description: 'What was looked at and found when a change was checked.' })
export class ChangeCheckView {
  @Field(() => [ChangePaper], { description: 'What was looked at.' })
  papers!: ChangePaper[];

  @Field(() => String, { description: 'What was found.' })
  finding!: string;

  @Field(() => StaffName, { description: 'Who checked.' })
  by!: StaffName;

  @Field(() => DateTimeScalar, { description: 'When.' })
  at!: string;
}

/** One month that a change alters. */
@Access(signedIn())
@ObjectType({ description: 'One month whose amount or payer a change alters.' })
export class ChangeMonth {
  @Field(() => MonthScalar, { description: 'The month.' })
  month!: string;

  @Field(() => FenScalar, { nullable: true, description: 'Due so far; null: nobody published an amount.' })
  beforeFen!: number | null;

  @Field(() => FenScalar, { nullable: true, description: 'Due with the change; null: nobody published an amount.' })
  afterFen!: number | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'County that pays so far.' })
  payerBefore!: JurisdictionReference | null;

  @Field(() => JurisdictionReference, { nullable: true, description: 'County that pays with the change.' })
  payerAfter!: JurisdictionReference | null;
}

/** What a change does to the money. */
@Access(signedIn())
@ObjectType('ChangeEffect', { description: 'What a change does to the money, as the policy answers.' })
export class ChangeEffectView {
  @Field(() => MonthScalar, { nullable: true, description: 'First month that differs.' })
  fromMonth!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month paid where the enrolment ends.' })
  lastMonth!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'First month without payment where the enrolment ends.' })
  stopMonth!: string | null;

  @Field(() => Boolean, { description: 'An enrolment that ended goes on again.' })
  reinstates!: boolean;

  @Field(() => [ChangeMonth], { description: 'Every month that differs, oldest first, up to a year ahead.' })
  months!: ChangeMonth[];

  @Field(() => FenScalar, { description: 'Still owed for the months up to this one.' })
  arrearsFen!: number;

  @Field(() => FenScalar, { description: 'Too much for the months up to this one whose money is with the family.' })
  overpaidFen!: number;

  @Field(() => MonthScalar, { nullable: true, description: 'Month of the one-off payment at 18.' })
  lumpSumMonth!: string | null;

  @Field(() => FenScalar, { nullable: true, description: 'The one-off payment at 18.' })
  lumpSumFen!: number | null;

  @Field(() => [LocalisedText], { description: 'Listed circumstances the parent still is in: why nothing stops.' })
  remains!: { zh: string; en: string }[];

  @Field(() => [String], { description: 'Facts without which the effect cannot be told.' })
  missing!: string[];

  @Field(() => Boolean, { description: 'An amount or a rule is published by nobody.' })
  unset!: boolean;

  @Field(() => Boolean, { description: 'The category brings care and no money.' })
  careOnly!: boolean;
}

/** A change of an enrolled child. */
@Access(signedIn())
@ObjectType({ description: 'A change in the life of an enrolled child, from the word of whoever noticed it to the decision.' })
export class ChangeProposal {
  row!: ChangeProposalRow;
  record!: Case;

  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  @Field(() => Int, { description: 'Counts the steps; give it back with every act.' })
  version!: number;

  @Field(() => ChangeGround, { description: 'What changed.' })
  ground!: ChangeGround;

  @Field(() => LocalisedText, { description: 'What changed, in words.' })
  groundLabel!: { zh: string; en: string };

  @Field(() => ChangeSource, { description: 'Who noticed.' })
  source!: ChangeSource;

  @Field(() => LocalisedText, { description: 'Who noticed, in words.' })
  sourceLabel!: { zh: string; en: string };

  @Field(() => ChangeStatus, { description: 'Where it stands.' })
  status!: ChangeStatus;

  @Field(() => LocalisedText, { description: 'Where it stands, in words.' })
  statusLabel!: { zh: string; en: string };

  @Field(() => DateTimeScalar, { description: 'When it was told.' })
  proposedAt!: string;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was decided, refused or withdrawn.' })
  closedAt!: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'Last month paid where it ended the enrolment.' })
  lastMonth!: string | null;

  @Field(() => ID, { nullable: true, description: 'The written notice, among the notices of the case.' })
  noticeId!: string | null;
}
