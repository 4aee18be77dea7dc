import {
  Access,
  DateScalar,
  DateTimeScalar,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  JurisdictionColumn,
  Key,
  MonthColumn,
  ReferenceColumn,
  TextColumn,
  TokenColumn,
  DateColumn,
} from '@onething/subgraph-kit';
import type { Encrypted } from '@onething/subgraph-kit';
import type { CaseState, ClockInput } from '@onething/casework';
import type { Category, LayerReference, LocalisedText } from '@onething/policy';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { Column, Entity, Index } from 'typeorm';
import { ApplicantCapacity, ApplicantPlace, CaseStatus, FilingChannel } from '../enumerations.ts';

import { caseReaders } from './case-access.ts';

/** What the table says instead of a category, a form or a fact that would betray a restricted case. */
export const restrictedCategory = 'RESTRICTED';
export type StoredCategory = Category | typeof restrictedCategory;

/**
 * One application for one child, from draft to decision. Status, handlers and the queue columns are derived from the case's actions and
 * stored only to be searched. Names and numbers of people are encrypted; nothing here tells of health.
 */
@Entity('welfare_case')
@Index('welfare_case_number', ['number'], { unique: true })
@Index('welfare_case_owner', ['applicantSubject', 'startedAt', 'id'])
@Index('welfare_case_county_due', ['countyCode', 'open', 'dueSort', 'id', 'status', 'restricted', 'tableLevel'])
@Index('welfare_case_township_due', ['townshipCode', 'open', 'dueSort', 'id', 'status', 'restricted', 'tableLevel'])
@Index('welfare_case_county_received', ['countyCode', 'open', 'receivedSort', 'id'])
@Index('welfare_case_township_received', ['townshipCode', 'open', 'receivedSort', 'id'])
@Index('welfare_case_county_id', ['countyCode', 'id'])
@Index('welfare_case_child', ['childId'])
@Index('welfare_case_guardian', ['guardianToken'])
@Index('welfare_case_village', ['villageCode', 'open', 'receivedSort', 'id'])
@Index('welfare_case_child_name', ['childNameHash'])
@Index('welfare_case_child_born', ['countyCode', 'childBornOn'])
@Index('welfare_case_due', ['open', 'dueSort', 'id'])
@Index('welfare_case_endangered', ['open', 'endangeredFrom', 'id'])
@Index('welfare_case_place', ['open', 'areaCode', 'dueSort', 'id'])
@Index('welfare_case_county_status', ['countyCode', 'status', 'dueSort', 'id', 'open', 'restricted'])
@Index('welfare_case_township_status', ['townshipCode', 'status', 'dueSort', 'id', 'open', 'restricted'])
@Index('welfare_case_county_handler', ['countyCode', 'open', 'tableLevel', 'countyHandler', 'dueSort', 'id'])
@Index('welfare_case_township_handler', ['townshipCode', 'open', 'tableLevel', 'townshipHandler', 'dueSort', 'id'])
@Index('welfare_case_county_endangered', ['countyCode', 'open', 'endangeredFrom', 'dueSort', 'id'])
@Index('welfare_case_township_endangered', ['townshipCode', 'open', 'endangeredFrom', 'dueSort', 'id'])
@Index('welfare_case_county_forwarded', ['countyCode', 'open', 'tableLevel', 'townshipHandler', 'dueSort', 'id'])
@Index('welfare_case_township_forwarded', ['townshipCode', 'open', 'tableLevel', 'countyHandler', 'dueSort', 'id'])
@Index('welfare_case_child_identity', ['childIdentityToken'])
@Index('welfare_case_status_born', ['status', 'childBornOn'])
@Key('id')
@Access(caseReaders<Case>((found) => found))
@ObjectType('Case', { description: 'One application for one child, from draft to decision.' })
export class Case {
  @IdColumn()
  @Field(() => ID, { description: 'UUIDv7.' })
  id!: string;

  /** Null before submission. */
  @TextColumn(60, { nullable: true })
  @Field(() => String, { nullable: true, description: 'Case number such as 历城儿保〔2026〕0001; null before submission.' })
  number!: string | null;

  @TextColumn(30)
  @Field(() => CaseStatus, { description: 'Where the case stands.' })
  status!: CaseStatus;

  @IntColumn()
  @Field(() => Int, { description: 'Counts the actions; give it back with every change.' })
  version!: number;

  /** Category applied for; of a restricted case only that it is one. The file of the case has the category. */
  @Column({ name: 'category', type: 'varchar', length: 30 })
  storedCategory!: StoredCategory;

  /** Seen by nobody but the applicant and staff with the scope; what it is about lies in `restricted_record`. */
  @Column({ type: 'boolean', default: false })
  restricted!: boolean;

  @JurisdictionColumn()
  countyCode!: string;

  /** County whose law the application was made and decided under, once another has the case; null: the same. */
  @JurisdictionColumn({ nullable: true })
  originCountyCode!: string | null;

  @JurisdictionColumn({ nullable: true })
  townshipCode!: string | null;

  /** Township unit, or the county where it is unknown: what grants are compared with. */
  @JurisdictionColumn()
  areaCode!: string;

  @TextColumn(24)
  @Field(() => ApplicantCapacity, { description: 'As whom the applicant applies.' })
  capacity!: ApplicantCapacity;

  /** How it came in. */
  @TextColumn(20)
  @Field(() => FilingChannel, { description: 'How the application came in.' })
  channel!: FilingChannel;

  /** From where the applicant applies. */
  @TextColumn(20)
  @Field(() => ApplicantPlace, { description: "From where the applicant applies, seen from the child's registered residence." })
  applicantPlace!: ApplicantPlace;

  /** Subject of whoever began it: the applicant, or the member of staff who files for them. */
  @TextColumn(200)
  applicantSubject!: string;

  /** Blind index of the guardian somebody else filed for: they see the case by their own sign-in. Null where the guardian applied. */
  @TokenColumn({ nullable: true })
  guardianToken!: string | null;

  /** Village or community that knows the family, twelve digits; null where nobody said. */
  @JurisdictionColumn({ nullable: true })
  villageCode!: string | null;

  /** Day the window received the paper: it counts as the day of the application. */
  @DateColumn({ nullable: true })
  @Field(() => DateScalar, { nullable: true, description: 'Day a window received the paper application; null otherwise.' })
  receivedOn!: string | null;

  @EncryptedColumn({ nullable: true })
  applicantName!: Encrypted | null;

  @ReferenceColumn()
  childId!: string;

  @EncryptedColumn({ nullable: true })
  childName!: Encrypted | null;

  @EncryptedColumn({ nullable: true })
  childResidentId!: Encrypted | null;

  /** Keyed hash of the name, for the search by the whole name. */
  @TokenColumn({ nullable: true })
  childNameHash!: string | null;

  @TokenColumn({ nullable: true })
  childIdentityToken!: string | null;

  @TextColumn(10, { nullable: true })
  childSex!: string | null;

  @DateColumn({ nullable: true })
  childBornOn!: string | null;

  /** Form it was filled in on; `RESTRICTED` as with the category. */
  @TextColumn(60)
  formCode!: string;

  /** Releases the form is pinned to. */
  @JsonColumn()
  releases!: LayerReference[];

  /** Day whose law the form is of. */
  @DateColumn()
  startedOn!: string;

  @InstantColumn()
  @Field(() => DateTimeScalar, { description: 'When the draft was begun.' })
  startedAt!: string;

  @InstantColumn()
  @Field(() => DateTimeScalar, { nullable: true, description: 'When the integrity declaration was confirmed.' })
  declarationSignedAt!: string;

  @InstantColumn({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was submitted.' })
  submittedAt!: string | null;

  @InstantColumn({ nullable: true })
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was complete: the clock counts from the next working day.' })
  completedAt!: string | null;

  @InstantColumn({ nullable: true })
  decidedAt!: string | null;

  /** Somebody in an office has it on the table. */
  @FlagColumn()
  open!: boolean;

  /** Level that has it on the table: TOWNSHIP, COUNTY; null: none. */
  @TextColumn(10, { nullable: true })
  tableLevel!: string | null;

  @TextColumn(200, { nullable: true })
  townshipHandler!: string | null;

  @TextColumn(100, { nullable: true })
  townshipHandlerName!: string | null;

  @TextColumn(200, { nullable: true })
  countyHandler!: string | null;

  @TextColumn(100, { nullable: true })
  countyHandlerName!: string | null;

  /** Last day of the running limit; null while it stands or is open. */
  @DateColumn({ nullable: true })
  dueOn!: string | null;

  /** Order by days left: the due date, `9998-…` while the clock stands, `9999-…` without one. */
  @TextColumn(10)
  dueSort!: string;

  /** First day on which fewer working days are left than the steps ahead usually take; null without a running due date. */
  @DateColumn({ nullable: true })
  endangeredFrom!: string | null;

  /** Order by receipt, latest first. */
  @InstantColumn()
  receivedSort!: string;

  @FlagColumn()
  paused!: boolean;

  /** What its actions amount to, so that lists need not read them. */
  @JsonColumn()
  state!: CaseState;

  /** First benefit month of the decision in force. */
  @MonthColumn({ nullable: true })
  firstMonth!: string | null;

  /** What the policy is asked for the case's clocks. */
  @JsonColumn()
  clockInputs!: ClockInput[];

  /** Calendar year without which the due date is open. */
  @IntColumn({ nullable: true })
  openYear!: number | null;

  /** Lasting flags between commas: `,READY,PROXY,`. Those that depend on the day are computed. */
  @TextColumn(200)
  flagList!: string;

  @JsonColumn()
  nextStep!: { verb: LocalisedText; reason: LocalisedText; action: string | null };
}
