import type { ActionAuthor, DecisionKind, DecisionReason, ObjectionOutcome, VerificationConclusion } from './case-action.ts';
import type { CaseLevel, CaseStatus } from './case-status.ts';

/** A moment: the instant and its day in Asia/Shanghai. */
export interface Moment {
  at: string;
  on: string;
}

export interface SignatureGiven extends Moment {
  by: ActionAuthor;
}

export interface NoticeState {
  id: string;
  kind: 'ONE_TIME_NOTICE' | 'SUPPLEMENT_REQUEST';
  level: CaseLevel;
  sent: Moment;
  answered?: Moment;
}

/** Days that do not count: after the request, the report or the refusal up to and including the answer, the return or the reopening. */
export interface ClockPause {
  from: string;
  to?: string;
  cause: 'SUPPLEMENT' | 'WITH_COUNTY' | 'OBJECTION';
}

/** What the actions of a case amount to. */
export interface CaseState {
  status: CaseStatus;
  applicant?: ActionAuthor;
  started?: Moment;
  submitted?: Moment;
  accepted?: Moment;
  /** When the application became complete: counting starts the day after. */
  completed?: Moment;
  /** When the township's signed conclusion reached the county; the latest report. */
  reported?: Moment;
  decided?: Moment;
  withdrawn?: Moment;
  /** When the child left the register. */
  ended?: Moment;
  handlers: Partial<Record<CaseLevel, ActionAuthor>>;
  /** The county has handed the case back and the township has not reported again. */
  returned: boolean;
  /** The supervisor of the level that has it on the table was told that the due date is in danger. */
  escalated?: Moment & { level: CaseLevel };
  notices: NoticeState[];
  pauses: ClockPause[];
  /** Conclusion on the table, its signatures in order; the first is the preparer's. */
  verification?: { conclusion: VerificationConclusion; signatures: SignatureGiven[] };
  decision?: { kind: DecisionKind; reasons: DecisionReason[]; signatures: SignatureGiven[] };
  /** What the applicant has against the decision in force; one to each decision. */
  objection?: { raised: Moment; answered?: Moment; outcome?: ObjectionOutcome };
}

/** The notice that waits for an answer, if any. */
export function openNotice(state: CaseState): NoticeState | undefined {
  return state.notices.find((notice) => notice.answered === undefined);
}
