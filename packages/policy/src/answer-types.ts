/** Questions to the policy and its answers. Types only, safe in a browser. */
import type { AgencyKind } from './content-types.ts';
import type { FormHolder } from './form-types.ts';
import type {
  Category,
  Citation,
  Decision,
  HardshipClass,
  JurisdictionCode,
  LayerReference,
  LocalisedText,
  MaterialCode,
  ReasonCode,
  Truth,
} from './vocabulary.ts';

/** A question to the policy of a place. `on` picks what is in force, `knownOn` (default `on`) what had been published by then. */
export interface PolicyRequest {
  jurisdiction: JurisdictionCode;
  on: string;
  knownOn?: string;
  /** Facts; what is absent is unknown, never false. */
  given: object;
  /** Values laid over those of the packs; `null` unsets one. */
  parameters?: object;
}

/** What prevents (part of) an answer. Nothing is guessed. */
export type PolicyError =
  | { code: 'STANDARD_UNSET'; jurisdiction: JurisdictionCode; category: Category; month: string }
  | { code: 'PARAMETER_UNSET'; jurisdiction: JurisdictionCode; parameter: string; category?: Category }
  | { code: 'CALENDAR_YEAR_MISSING'; year: number }
  | { code: 'NO_POLICY_IN_FORCE'; jurisdiction: JurisdictionCode; on: string };

/** One condition as it was judged. `reason`: the refusal that rests on it. */
export interface TraceNode {
  id: string;
  label: LocalisedText;
  truth: Truth;
  citation?: Citation;
  reason?: ReasonCode;
  evidence?: { path: string; actual: unknown; required?: string }[];
  missing?: string[];
  children: TraceNode[];
}

export interface CategoryDecision {
  decision: Decision;
  reasons: ReasonCode[];
  /** Paths of the facts the answer depends on. */
  missing: string[];
  trace: TraceNode;
  /** For each missing fact: the decision if it is proved, and if it is refuted; the rest unchanged. */
  outlook?: { path: string; whenYes: Decision; whenNo: Decision }[];
}

/** What every answer carries: which law answered, and what could not be answered. */
export interface AnswerBasis {
  errors: PolicyError[];
  layers: LayerReference[];
  kernelVersion: string;
}

export interface RecognitionAnswer extends AnswerBasis {
  categories: Category[];
  decisions: Record<string, CategoryDecision>;
  offered: Category[];
  /** Whether the child counts as a child in difficulty; null where the jurisdiction does not count or facts are missing. */
  inDifficulty: boolean | null;
  /** A refusal owes a written notice with reasons. */
  writtenNotice: boolean;
  /** Child cases are never put on public notice. */
  publicNotice: false;
}

export interface MaterialDetail {
  code: MaterialCode;
  citation: Citation;
  /** Why it is needed, in plain words. */
  because: LocalisedText;
}

export interface MaterialsAnswer extends AnswerBasis {
  /** Required. */
  materials: MaterialCode[];
  /** Required and not obtained by data sharing. */
  upload: MaterialCode[];
  /** Needed or not, depending on the facts in `missing`. */
  conditional: MaterialCode[];
  missing: string[];
  alsoApply: string[];
  localExtras: boolean;
  form: string | null;
  copies: number | null;
  holders: FormHolder[];
  details: MaterialDetail[];
}

export type DeadlineState = 'NOT_STARTED' | 'RUNNING' | 'PAUSED' | 'OVERDUE' | 'ON_TIME' | 'LATE';

export interface DeadlineAnswer extends AnswerBasis {
  /** Last day of the limit; null before the clock runs, while it is paused and where a calendar year is missing. */
  dueOn: string | null;
  limitWorkingDays: number | null;
  /** Working days after `on` up to `dueOn`. */
  workingDaysLeft: number | null;
  /** Working days counted up to `on` (or the day it was done). */
  workingDaysUsed: number | null;
  state: DeadlineState;
  accepted: boolean;
  clockStarted: boolean;
  notices: number;
  noticeLists: string[];
  citation: Citation | null;
  /** One tick for each working day of the limit, and one for each working day the clock stood still. */
  ticks: { date: string; kind: 'USED' | 'PAUSED' | 'LEFT' }[];
}

export type StopReason =
  | 'CHILD_DIED'
  | 'TURNED_18'
  | 'PARENT_REAPPEARED'
  | 'PARENT_RELEASED'
  | 'CHILD_RESTRICTED'
  | 'MOVED_TO_ANOTHER_PROVINCE'
  | 'GRADUATED'
  | 'LEFT_STUDY'
  | 'OTHER_CAUSE';

/** What ended a benefit. */
export interface StopCause {
  reason: StopReason;
  /** The day of the event. */
  on: string;
  label: LocalisedText;
  citation?: Citation;
}

export type OtherBenefitKind = 'DIBAO' | 'TEKUN' | 'DISABLED_LIVING' | 'DISABLED_NURSING';

/** One line of the calculation of a month. Deductions are negative. */
export interface BenefitLine {
  kind: 'STANDARD' | 'DEDUCTION' | 'TOTAL' | 'NONE';
  label: LocalisedText;
  amountFen: number;
  citation?: Citation;
  /** The release that set the amount. */
  layer?: LayerReference;
  /** The amount is a sample, published by nobody. */
  sample?: boolean;
}

/** The benefit of one child. Months absent from a record are 0 or do not apply. */
export interface ChildBenefit {
  months: Record<string, number>;
  basis: Record<string, 'FULL' | 'TOP_UP' | 'NONE'>;
  category: Record<string, Category | null>;
  payer: Record<string, JurisdictionCode | null>;
  firstMonth: string | null;
  /** null: none, or no end known. */
  lastMonth: string | null;
  lumpSum: { month: string; fen: number } | null;
  lumpSumCategory: Category | null;
  /** How the lump sum came about; its payer stands in `payer` under its month. */
  lumpSumLines: BenefitLine[];
  stopReasons: StopReason[];
  /** The earliest stop: the first month without pay and each reason with its day and clause; null: none, or no end known. */
  stop: { month: string; causes: StopCause[] } | null;
  arrears: Record<string, number>;
  arrearsTotalFen: number;
  excludes: OtherBenefitKind[];
  compatible: OtherBenefitKind[];
  transfer: { from: JurisdictionCode; to: JurisdictionCode; month: string; reassess: boolean } | null;
  missing: string[];
  /** How each month came about. */
  explanation: Record<string, BenefitLine[]>;
}

export interface BenefitAnswer extends AnswerBasis, ChildBenefit {
  /** Present when asked for several children. */
  children?: Record<string, ChildBenefit & { errors: PolicyError[] }>;
  householdMonths?: Record<string, number>;
}

export interface ClassificationAnswer extends AnswerBasis {
  class: HardshipClass | 'UNDETERMINED' | null;
  item: string | null;
  newApplicationRequired: boolean;
  writtenNotice: boolean;
  tried: HardshipClass[];
  reasons: Record<string, ReasonCode[]>;
  stoppedAt: HardshipClass | null;
  missing: string[];
  linked: string[];
  notLinked: string[];
}

export interface MonthWindow {
  from: string;
  to: string;
}

export interface TemporaryAssistanceAnswer extends AnswerBasis {
  decision: Decision | null;
  reasons: ReasonCode[];
  missing: string[];
  writtenNotice: boolean;
  sixMonthWindow: MonthWindow | null;
  twelveMonthWindow: MonthWindow | null;
  lookback: boolean;
  perHeadMonthlyFen: number | null;
}

export interface AllowanceDecision {
  decision: Decision;
  reasons: ReasonCode[];
  missing: string[];
}

export interface ElderlyAllowanceAnswer extends AnswerBasis {
  living: AllowanceDecision | null;
  nursing: AllowanceDecision | null;
}

export interface IncomeTestAnswer extends AnswerBasis {
  countedFen: number | null;
  perHeadFen: number | null;
  passed: boolean | null;
  missing: string[];
}

export interface VisitsAnswer extends AnswerBasis {
  period: string | null;
  dueBy: string | null;
  overdue: string[];
}

export interface ObligationAnswer extends AnswerBasis {
  required: boolean;
  frequencies: ('IMMEDIATE' | 'MONTHLY' | 'YEARLY')[];
  immediate: boolean;
  dueOn: string | null;
  remindBy: string | null;
  state: 'PENDING' | 'ON_TIME' | 'LATE' | 'MISSING' | null;
  daysLate: number | null;
  listed: boolean | null;
}

/** A service beside the benefit, as the place offers it to this child. */
export interface LinkedServiceDetail {
  service: string;
  label: LocalisedText;
  summary: LocalisedText;
  /** Agency in charge. */
  agency: AgencyKind;
  /** `ONCE`, or the calendar year it is offered for. */
  period: string;
  /** Last day on which the agency takes enrolments; null where nobody set one, or the window has passed. */
  windowEnds: string | null;
  truth: 'YES' | 'UNKNOWN';
  /** Facts it depends on. */
  missing: string[];
  citation: Citation;
}

export interface LinkedServicesAnswer extends AnswerBasis {
  /** To be offered. */
  services: string[];
  /** Offered or not, depending on the facts in `missing`. */
  conditional: string[];
  missing: string[];
  details: LinkedServiceDetail[];
}

/** The answer to any question; `errors` is what the case runner matches `error` against. */
export type PolicyAnswer =
  | RecognitionAnswer
  | MaterialsAnswer
  | DeadlineAnswer
  | BenefitAnswer
  | ClassificationAnswer
  | TemporaryAssistanceAnswer
  | ElderlyAllowanceAnswer
  | IncomeTestAnswer
  | VisitsAnswer
  | ObligationAnswer
  | LinkedServicesAnswer;
