import type { Citation } from '@onething/policy';
import type { CaseLevel } from './case-status.ts';

/** Everything that can be done with a case. Editing a draft and revealing a field leave no action in the history. */
export const caseActionKinds = [
  'START',
  'SAVE_DRAFT',
  'ATTACH_MATERIAL',
  'REMOVE_MATERIAL',
  'DEFER_MATERIAL',
  'SUBMIT',
  'ANSWER_NOTICE',
  'WITHDRAW',
  'ASSIGN',
  'RELEASE',
  'ESCALATE',
  'ACCEPT',
  'SEND_ONE_TIME_NOTICE',
  'REQUEST_SUPPLEMENT',
  'CHECK_MATERIAL',
  'RECORD_FINDING',
  'ASK_HOME_CHECK',
  'RECORD_HOME_CHECK',
  'RECORD_ENQUIRY',
  'REFRESH_EVIDENCE',
  'RECEIVE_EVIDENCE',
  'PREPARE_VERIFICATION',
  'SIGN_VERIFICATION',
  'SEND_BACK_VERIFICATION',
  'REQUEST_COUNTY_SUPPLEMENT',
  'RETURN_TO_TOWNSHIP',
  'PREPARE_DECISION',
  'SIGN_DECISION',
  'MERGE_DUPLICATE',
  'CLOSE_AS_DUPLICATE',
  'DISMISS_DUPLICATE',
  'RAISE_OBJECTION',
  'ANSWER_OBJECTION',
  'PROPOSE_CHANGE',
  'CHECK_CHANGE',
  'PREPARE_CHANGE',
  'SIGN_CHANGE',
  'CLOSE_CHANGE',
  'END_ENROLMENT',
  'HAND_OVER_FILE',
  'ACCEPT_FILE',
  'RETURN_FILE',
  'ASSIGN_VILLAGE',
  'REVEAL_FIELD',
] as const;
export type CaseActionKind = (typeof caseActionKinds)[number];

/** Who did it. `subject` identifies the person at sign-in; the system has `system`. */
export interface ActionAuthor {
  kind: 'APPLICANT' | 'STAFF' | 'SYSTEM';
  subject: string;
  name?: string;
}

export type VerificationConclusion = 'MEETS' | 'DOES_NOT_MEET';
export type DecisionKind = 'CONFIRM' | 'REFUSE';

/** How an objection ends: the refusal stands, or the case goes back to be decided or to be verified anew. */
export type ObjectionOutcome = 'UPHELD' | 'TO_CONFIRMATION' | 'TO_VERIFICATION';

/** A reason of a decision. A refusal needs at least one, each with its clause. */
export interface DecisionReason {
  code: string;
  citation?: Citation;
}

/** One entry of the append-only history. */
export interface RecordedAction {
  kind: CaseActionKind;
  /** Instant, ISO with zone. */
  at: string;
  /** Day of `at` in Asia/Shanghai, `YYYY-MM-DD`. */
  on: string;
  by: ActionAuthor;
  /** Day the act counts as done where it was recorded later: a paper application counts from the day the window received it. */
  countsOn?: string;
  /** After this action nothing the applicant owes is outstanding. Decides the start of the clock. */
  complete?: boolean;
  /** Which level took the case (ASSIGN), gave it back (RELEASE) or whose supervisor was told (ESCALATE). */
  level?: CaseLevel;
  /** Who is to handle it from now on (ASSIGN); absent: whoever acted. */
  assignee?: { subject: string; name: string };
  /** The notice sent or answered. */
  noticeId?: string;
  conclusion?: VerificationConclusion;
  decision?: DecisionKind;
  reasons?: DecisionReason[];
  /** How the objection was answered. */
  outcome?: ObjectionOutcome;
  /** What a signed change, or the day it was decided for, does to the enrolment; absent: nothing. */
  enrolment?: 'ENDED' | 'REINSTATED';
}
