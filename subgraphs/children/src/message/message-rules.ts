import type { CaseActionKind, CaseState, RecordedAction } from '@onething/casework';
import type { MessageCode } from './message-texts.ts';

/** Who is told. Offices are told by their role and place, so that one row serves everybody who works there now. */
export type Recipient =
  /** Whose application it is; by the outbound channels too. */
  | 'APPLICANT'
  /** Township officers of the place. */
  | 'TOWNSHIP_OFFICERS'
  /** Child director of the village that knows the family. */
  | 'VILLAGE_DIRECTOR'
  /** Who handles it at that level; the level's officers while nobody does. */
  | 'TOWNSHIP_HANDLER'
  | 'COUNTY_HANDLER'
  /** The handler of the level that has it on the table. */
  | 'CURRENT_HANDLER'
  /** Who answers for the level that has it: the head of the township unit, the county's confirmers. */
  | 'SUPERVISOR'
  /** Who signs for the county. */
  | 'COUNTY_SIGNERS'
  /** Whoever may give the signature that comes next. */
  | 'NEXT_SIGNERS';

/** An action, and the case on both sides of it. */
export interface CaseMoment {
  action: RecordedAction;
  before: CaseState;
  after: CaseState;
}

export interface MessageRule {
  on: CaseActionKind;
  to: Recipient;
  say: MessageCode;
  /** Absent: always. */
  when?: (moment: CaseMoment) => boolean;
}

const reported = ({ after }: CaseMoment): boolean => after.status === 'CONFIRMING';
const decided = ({ after }: CaseMoment): boolean => after.status === 'CONFIRMED' || after.status === 'REFUSED';
/** An alert of agency data or of the calendar: the village looks at it at home (疑点). */
const bySystem = ({ action }: CaseMoment): boolean => action.by.kind === 'SYSTEM';
const completed = ({ before, after }: CaseMoment): boolean => before.completed === undefined && after.completed !== undefined;
const clockRuns = ({ before, after }: CaseMoment): boolean =>
  before.pauses.some(({ cause, to }) => cause === 'SUPPLEMENT' && !to) &&
  after.pauses.every(({ cause, to }) => cause !== 'SUPPLEMENT' || to);
const givenAway = ({ action, after }: CaseMoment): boolean => {
  const handler = after.handlers[action.level ?? 'TOWNSHIP'];
  return handler !== undefined && handler.subject !== action.by.subject;
};

/**
 * Which action tells whom what: a new kind of message is one line here and one text. Whoever acted is not told of their own act, applicants
 * excepted, who keep it as a receipt.
 */
export const messageRules: readonly MessageRule[] = [
  { on: 'SUBMIT', to: 'APPLICANT', say: 'APPLICATION_RECEIVED' },
  { on: 'SUBMIT', to: 'TOWNSHIP_OFFICERS', say: 'CASE_TO_ACCEPT' },
  { on: 'RECEIVE_EVIDENCE', to: 'APPLICANT', say: 'APPLICATION_COMPLETE', when: completed },
  { on: 'RECEIVE_EVIDENCE', to: 'TOWNSHIP_HANDLER', say: 'CASE_COMPLETE', when: completed },
  { on: 'ACCEPT', to: 'APPLICANT', say: 'APPLICATION_ACCEPTED' },
  { on: 'SEND_ONE_TIME_NOTICE', to: 'APPLICANT', say: 'NOTICE_SENT' },
  { on: 'REQUEST_SUPPLEMENT', to: 'APPLICANT', say: 'SUPPLEMENT_REQUESTED' },
  { on: 'REQUEST_COUNTY_SUPPLEMENT', to: 'APPLICANT', say: 'SUPPLEMENT_REQUESTED' },
  { on: 'REQUEST_COUNTY_SUPPLEMENT', to: 'TOWNSHIP_HANDLER', say: 'COUNTY_ASKED_FOR_MORE' },
  { on: 'ANSWER_NOTICE', to: 'CURRENT_HANDLER', say: 'NOTICE_ANSWERED' },
  { on: 'ANSWER_NOTICE', to: 'APPLICANT', say: 'CLOCK_RESUMED', when: clockRuns },
  { on: 'ASK_HOME_CHECK', to: 'VILLAGE_DIRECTOR', say: 'HOME_CHECK_ASKED' },
  { on: 'RECORD_HOME_CHECK', to: 'CURRENT_HANDLER', say: 'HOME_CHECK_RECORDED' },
  { on: 'PREPARE_VERIFICATION', to: 'NEXT_SIGNERS', say: 'VERIFICATION_TO_SIGN' },
  { on: 'SIGN_VERIFICATION', to: 'NEXT_SIGNERS', say: 'VERIFICATION_TO_SIGN', when: (moment) => !reported(moment) },
  { on: 'SIGN_VERIFICATION', to: 'COUNTY_HANDLER', say: 'CASE_REPORTED', when: reported },
  { on: 'SIGN_VERIFICATION', to: 'APPLICANT', say: 'VERIFICATION_DONE', when: reported },
  { on: 'SEND_BACK_VERIFICATION', to: 'TOWNSHIP_HANDLER', say: 'VERIFICATION_SENT_BACK' },
  { on: 'RETURN_TO_TOWNSHIP', to: 'TOWNSHIP_HANDLER', say: 'CASE_RETURNED' },
  { on: 'PREPARE_DECISION', to: 'NEXT_SIGNERS', say: 'DECISION_TO_SIGN' },
  { on: 'SIGN_DECISION', to: 'NEXT_SIGNERS', say: 'DECISION_TO_SIGN', when: (moment) => !decided(moment) },
  { on: 'SIGN_DECISION', to: 'APPLICANT', say: 'DECISION_MADE', when: decided },
  { on: 'SIGN_DECISION', to: 'TOWNSHIP_HANDLER', say: 'CASE_DECIDED', when: decided },
  { on: 'ASSIGN', to: 'CURRENT_HANDLER', say: 'CASE_ASSIGNED', when: givenAway },
  { on: 'ESCALATE', to: 'SUPERVISOR', say: 'DEADLINE_IN_DANGER' },
  { on: 'ESCALATE', to: 'CURRENT_HANDLER', say: 'DEADLINE_IN_DANGER' },
  { on: 'RAISE_OBJECTION', to: 'APPLICANT', say: 'OBJECTION_RECEIVED' },
  { on: 'RAISE_OBJECTION', to: 'COUNTY_HANDLER', say: 'OBJECTION_RAISED' },
  { on: 'ANSWER_OBJECTION', to: 'APPLICANT', say: 'OBJECTION_ANSWERED' },
  { on: 'ANSWER_OBJECTION', to: 'TOWNSHIP_HANDLER', say: 'CASE_RETURNED', when: ({ action }) => action.outcome === 'TO_VERIFICATION' },
  { on: 'PROPOSE_CHANGE', to: 'TOWNSHIP_OFFICERS', say: 'CHANGE_TOLD' },
  { on: 'PROPOSE_CHANGE', to: 'VILLAGE_DIRECTOR', say: 'ALERT_TO_VISIT', when: bySystem },
  { on: 'ASSIGN_VILLAGE', to: 'VILLAGE_DIRECTOR', say: 'CHILD_IN_VILLAGE' },
  { on: 'CHECK_CHANGE', to: 'COUNTY_HANDLER', say: 'CHANGE_CHECKED' },
  { on: 'PREPARE_CHANGE', to: 'COUNTY_SIGNERS', say: 'CHANGE_TO_SIGN' },
  { on: 'SIGN_CHANGE', to: 'APPLICANT', say: 'CHANGE_DECIDED' },
  { on: 'CLOSE_CHANGE', to: 'APPLICANT', say: 'CHANGE_CLOSED', when: ({ action }) => action.noticeId !== undefined },
  { on: 'END_ENROLMENT', to: 'APPLICANT', say: 'ENROLMENT_ENDED' },
  { on: 'ACCEPT_FILE', to: 'APPLICANT', say: 'FILE_ACCEPTED' },
  { on: 'ACCEPT_FILE', to: 'TOWNSHIP_OFFICERS', say: 'FILE_ACCEPTED' },
  { on: 'RETURN_FILE', to: 'COUNTY_HANDLER', say: 'FILE_RETURNED' },
  { on: 'CLOSE_AS_DUPLICATE', to: 'APPLICANT', say: 'CASE_JOINED' },
  { on: 'WITHDRAW', to: 'TOWNSHIP_HANDLER', say: 'CASE_WITHDRAWN', when: ({ before }) => before.submitted !== undefined },
];
