import type { AgencyKind, Citation, LocalisedText } from '@onething/policy';
import type { Encrypted } from '@onething/subgraph-kit';
import {
  DateColumn,
  EncryptedColumn,
  FlagColumn,
  IdColumn,
  InstantColumn,
  IntColumn,
  JsonColumn,
  ReferenceColumn,
  TextColumn,
} from '@onething/subgraph-kit';
import { Entity, Index } from 'typeorm';
import type { AgencyOutcome, ReferralActionKind, ReferralOrigin, ReferralState } from './referral-words.ts';

/** What a service was called, on what it rested and who was in charge when it was offered. */
export interface OfferedService {
  label: LocalisedText;
  summary: LocalisedText;
  citation: Citation;
  agencyName: LocalisedText | null;
}

/**
 * One service beside the benefit, offered to one child for one period: at most once, by its key. Who it is about stands in the case; here are
 * codes and days only.
 */
@Entity('referral')
@Index('referral_once', ['caseId', 'service', 'period'], { unique: true })
@Index('referral_due', ['open', 'dueSort', 'id'])
@Index('referral_agency', ['agency', 'state', 'dueSort', 'id'])
export class ReferralRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  /** Code of the service in the packs. */
  @TextColumn(40)
  service!: string;

  /** `ONCE`, or the calendar year. */
  @TextColumn(8)
  period!: string;

  /** Kind of the agency in charge. */
  @TextColumn(30)
  agency!: AgencyKind;

  @JsonColumn()
  content!: OfferedService;

  @TextColumn(12)
  state!: ReferralState;

  /** Somebody still has something to do. */
  @FlagColumn()
  open!: boolean;

  @TextColumn(10)
  origin!: ReferralOrigin;

  /** Last day the agency takes enrolments; null where nobody set one. */
  @DateColumn({ nullable: true })
  windowEnds!: string | null;

  /** Day by which the next step is due; null where nobody set a limit. */
  @DateColumn({ nullable: true })
  dueOn!: string | null;

  /** Order by due date, those without one last. */
  @TextColumn(10)
  dueSort!: string;

  @DateColumn()
  offeredOn!: string;

  @DateColumn({ nullable: true })
  sentOn!: string | null;

  /** The agency's answer; null before it. */
  @TextColumn(12, { nullable: true })
  outcome!: AgencyOutcome | null;

  /** Brought before the supervisor since it is overdue. */
  @FlagColumn()
  escalated!: boolean;

  @IntColumn()
  version!: number;
}

/** What was done with a referral. Rows are only added. */
@Entity('referral_action')
@Index('referral_action_sequence', ['referralId', 'sequence'], { unique: true })
@Index('referral_action_case', ['caseId'])
export class ReferralActionRow {
  @IdColumn()
  id!: string;

  @ReferenceColumn()
  caseId!: string;

  @ReferenceColumn()
  referralId!: string;

  /** 1, 2, 3 … within the referral. */
  @IntColumn()
  sequence!: number;

  @TextColumn(12)
  kind!: ReferralActionKind;

  @InstantColumn()
  at!: string;

  @DateColumn()
  onDate!: string;

  /** APPLICANT, STAFF, AGENCY or SYSTEM. */
  @TextColumn(10)
  actor!: 'APPLICANT' | 'STAFF' | 'AGENCY' | 'SYSTEM';

  @TextColumn(200)
  actorSubject!: string;

  @TextColumn(100, { nullable: true })
  actorName!: string | null;

  /** A reason, or what the agency said. */
  @EncryptedColumn({ nullable: true })
  text!: Encrypted | null;
}

/** When the services of an enrolled child are to be looked at again: at 18, and at the turn of the year. */
@Entity('referral_watch')
@Index('referral_watch_next', ['nextOn', 'id'])
export class ReferralWatchRow {
  /** Id of the case. */
  @IdColumn()
  id!: string;

  @DateColumn()
  nextOn!: string;
}
