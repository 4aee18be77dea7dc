/**
 * A case as the officers' pages read it: the shapes of the answers to the documents in `*.operations.ts`.
 * Names and meanings are those of the schema; texts are in both languages, names and numbers already masked by the server.
 */
import type { Category } from '@onething/policy/labels';
import type { Citation, LocalisedText } from '@onething/portal-kit';

export type CaseStatus =
  | 'DRAFT'
  | 'SUBMITTED'
  | 'NOTICE_SENT'
  | 'VERIFYING'
  | 'SUPPLEMENT_REQUESTED'
  | 'VERIFICATION_PREPARED'
  | 'CONFIRMING'
  | 'COUNTY_SUPPLEMENT_REQUESTED'
  | 'DECISION_PREPARED'
  | 'CONFIRMED'
  | 'OBJECTION_RAISED'
  | 'REFUSED'
  | 'WITHDRAWN'
  | 'MERGED'
  | 'ENDED';

/** What can be done with a case, by whomever; the server lists the ones open to the caller now. */
export type CaseActionKind =
  | 'START'
  | 'SAVE_DRAFT'
  | 'ATTACH_MATERIAL'
  | 'REMOVE_MATERIAL'
  | 'DEFER_MATERIAL'
  | 'SUBMIT'
  | 'ANSWER_NOTICE'
  | 'WITHDRAW'
  | 'ASSIGN'
  | 'RELEASE'
  | 'ESCALATE'
  | 'ACCEPT'
  | 'SEND_ONE_TIME_NOTICE'
  | 'REQUEST_SUPPLEMENT'
  | 'CHECK_MATERIAL'
  | 'RECORD_FINDING'
  | 'ASK_HOME_CHECK'
  | 'RECORD_HOME_CHECK'
  | 'RECORD_ENQUIRY'
  | 'REFRESH_EVIDENCE'
  | 'RECEIVE_EVIDENCE'
  | 'PREPARE_VERIFICATION'
  | 'SIGN_VERIFICATION'
  | 'SEND_BACK_VERIFICATION'
  | 'REQUEST_COUNTY_SUPPLEMENT'
  | 'RETURN_TO_TOWNSHIP'
  | 'PREPARE_DECISION'
  | 'SIGN_DECISION'
  | 'MERGE_DUPLICATE'
  | 'CLOSE_AS_DUPLICATE'
  | 'DISMISS_DUPLICATE'
  | 'RAISE_OBJECTION'
  | 'ANSWER_OBJECTION'
  | 'PROPOSE_CHANGE'
  | 'CHECK_CHANGE'
  | 'PREPARE_CHANGE'
  | 'SIGN_CHANGE'
  | 'CLOSE_CHANGE'
  | 'END_ENROLMENT'
  | 'HAND_OVER_FILE'
  | 'ACCEPT_FILE'
  | 'RETURN_FILE'
  | 'ASSIGN_VILLAGE'
  | 'REVEAL_FIELD';

export type CaseFlag =
  | 'DATA_MISMATCH'
  | 'READY'
  | 'PROXY'
  | 'CROSS_PROVINCE'
  | 'NEARING_18'
  | 'AWAITING_ANSWER'
  | 'NEW'
  | 'ESCALATED'
  | 'ENDANGERED'
  | 'RETURNED'
  | 'CALENDAR_OPEN'
  | 'DUPLICATE';

export type ClockState = 'NOT_STARTED' | 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'ON_TIME' | 'LATE' | 'OPEN';
export type StageKind = 'APPLICATION' | 'ACCEPTANCE' | 'VERIFICATION' | 'CONFIRMATION' | 'PAYMENT';
export type Truth = 'YES' | 'NO' | 'UNKNOWN';
export type PolicyDecision = 'ELIGIBLE' | 'INELIGIBLE' | 'UNDETERMINED';
export type AgencyAnswerState = 'AGREES' | 'DIFFERS' | 'AWAITED' | 'NO_DATA';
export type DecisionKind = 'CONFIRM' | 'REFUSE';

export interface StaffName {
  subject: string;
  name: string;
}

export interface ClockTick {
  date: string;
  kind: 'USED' | 'PAUSED' | 'LEFT';
}

/** One legal limit. Days are working days; of an overdue clock `workingDaysLeft` is 0. */
export interface CaseClock {
  step: 'VERIFICATION' | 'CONFIRMATION' | 'WHOLE';
  state: ClockState;
  limitWorkingDays: number | null;
  workingDaysUsed: number | null;
  workingDaysLeft: number | null;
  dueOn: string | null;
  ticks: ClockTick[];
  pausedDays: number;
  citation?: Citation | null;
  openYear: number | null;
}

export interface CaseStage {
  stage: StageKind;
  state: 'DONE' | 'CURRENT' | 'AHEAD';
  on: string | null;
  by: string | null;
  note: LocalisedText | null;
}

export interface NextStep {
  verb: LocalisedText;
  reason: LocalisedText | null;
  action: CaseActionKind | null;
}

export interface ChildSummary {
  id: string;
  name: string | null;
  sex: string | null;
  ageYears: number | null;
  bornOn?: string | null;
  residentId: string | null;
}

export interface Place {
  code: string;
  name: LocalisedText;
}

export interface MaterialFile {
  fileId: string;
  fileName: string;
  mediaType: string;
  sizeBytes: number;
  url: string;
  /** Other places in which the same file lies; empty where it lies once. */
  sameAs?: LocalisedText[];
}

export interface Material {
  id: string;
  code: string;
  label: LocalisedText;
  required: 'REQUIRED' | 'CONDITIONAL' | 'WAIVED';
  because: LocalisedText | null;
  citation: Citation | null;
  state: 'MISSING' | 'UPLOADED' | 'DEFERRED' | 'CHECKED' | 'REJECTED';
  files: MaterialFile[];
  provesPaths: string[];
  note: string | null;
  waivedBy: LocalisedText | null;
}

export interface AgencyAnswer {
  state: AgencyAnswerState;
  text: LocalisedText | null;
  source: LocalisedText | null;
  answeredAt: string | null;
  evidenceId?: string | null;
}

export interface ComparisonRow {
  path: string;
  factPath: string | null;
  label: LocalisedText;
  declared: string | null;
  declaredText: LocalisedText | null;
  materials: { id: string }[];
  waived: boolean;
  agency: AgencyAnswer | null;
  affects: 'ELIGIBILITY' | 'AMOUNT' | 'NONE';
  origin: 'DECLARED' | 'SELF_DECLARED_UNPROVEN' | 'AGENCY' | 'PAPER' | 'VISIT' | null;
  finding: LocalisedText | null;
  revealable: boolean;
}

export interface ComparisonSection {
  id: string;
  section: LocalisedText;
  rows: ComparisonRow[];
}

export interface ComparisonCounts {
  agrees: number;
  differs: number;
  awaited: number;
  noData: number;
}

export interface PolicyCondition {
  id: string;
  depth: number;
  label: LocalisedText;
  truth: Truth;
  detail: LocalisedText | null;
  citation: Citation | null;
}

/** A fact the policy still needs, with what follows from either answer. */
export interface MissingFact {
  path: string;
  label: LocalisedText;
  whenYes: PolicyDecision | null;
  whenNo: PolicyDecision | null;
  yesText: LocalisedText | null;
  noText: LocalisedText | null;
  materialCode: string | null;
}

export interface ReasonText {
  code: string;
  text: LocalisedText;
  citation: Citation | null;
}

export interface PolicyResult {
  decision: PolicyDecision;
  categoryLabel: LocalisedText;
  conditions: PolicyCondition[];
  missing: MissingFact[];
  reasons: ReasonText[];
  otherCategories: { category: Category; label: LocalisedText; decision: PolicyDecision }[];
  releases: { code: string; releaseId: string; hash: string }[];
}

export interface SignatureLine {
  step: string;
  stepLabel: LocalisedText;
  by: StaffName | null;
  signedAt: string | null;
}

export interface VerificationOpinion {
  conclusion: 'MEETS' | 'DOES_NOT_MEET';
  opinion: string;
  preparedBy: StaffName;
  preparedAt: string;
  signedAt: string | null;
  signatures: SignatureLine[];
}

export interface NoticeItem {
  materialCode: string | null;
  label: LocalisedText;
  factPath: string | null;
  text: string;
}

export interface Notice {
  id: string;
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST' | 'DECISION' | 'MERGED' | 'CHANGE';
  level: 'TOWNSHIP' | 'COUNTY';
  sentAt: string;
  by: StaffName | null;
  items: NoticeItem[];
  answeredAt: string | null;
}

export interface DecisionReason extends ReasonText {
  fromPolicy: boolean;
}

export interface DecisionDocument {
  id: string;
  kind: DecisionKind;
  title: LocalisedText;
  paragraphs: string[];
  paragraphsEn: string[];
  reasons: DecisionReason[];
  citations: Citation[];
  firstMonth: string | null;
  deviationReason: string | null;
  preparedBy: StaffName | null;
  preparedAt: string | null;
  signatures: SignatureLine[];
  decidedAt: string | null;
  appeal: LocalisedText;
  /** Releases in force on the day of the decision: it is explained by them for ever. */
  layers: { code: string; releaseId: string; hash: string }[];
}

export interface CaseHistoryEntry {
  id: string;
  at: string;
  actor: 'APPLICANT' | 'STAFF' | 'SYSTEM';
  by: StaffName | null;
  kind: string;
  text: LocalisedText;
}

/** What every list and header shows of a case. */
export interface CaseHead {
  id: string;
  number: string | null;
  version: number;
  status: CaseStatus;
  statusLabel: LocalisedText;
  category: Category;
  categoryLabel: LocalisedText;
  child: ChildSummary;
  clock: CaseClock | null;
  stages: CaseStage[];
  flags: CaseFlag[];
  nextStep: NextStep;
  handler: StaffName | null;
  submittedAt: string | null;
  allowedActions: CaseActionKind[];
}
