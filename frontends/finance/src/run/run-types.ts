import type { LocalisedText } from '@onething/portal-kit';

export type RunState = 'DRAFT' | 'REVIEWED' | 'APPROVED' | 'SENT' | 'SETTLED' | 'RETURNED' | 'UNKNOWN' | 'WITHDRAWN';
export type RunActionKind =
  | 'PREPARE'
  | 'FINISH_PREPARATION'
  | 'REVIEW'
  | 'APPROVE'
  | 'REQUEST_SENDING'
  | 'SEND'
  | 'LOSE_TRACK'
  | 'BANK_REFUSED'
  | 'ENQUIRE'
  | 'RESOLVE_ACCEPTED'
  | 'RESOLVE_NOT_RECEIVED'
  | 'TAKE_RETURN'
  | 'CALL_BACK'
  | 'PAY_CASH'
  | 'SETTLE'
  | 'SETTLE_WITH_RETURNS'
  | 'WITHDRAW';
/** How a payment differs from last month. */
export type Difference = 'SAME' | 'NEW' | 'CHANGED' | 'ARREARS' | 'REISSUED' | 'ONCE';
/** Why a due is not paid by a run. */
export type ExceptionCode =
  | 'NO_ACCOUNT'
  | 'ACCOUNT_UNVERIFIED'
  | 'ON_HOLD'
  | 'CAME_BACK'
  | 'PAID_ELSEWHERE'
  | 'STANDARD_UNSET'
  | 'FACTS_MISSING'
  | 'CHANGED_SINCE';
export type ItemState = 'PREPARED' | 'SENT' | 'SETTLED' | 'RETURNED' | 'WITHDRAWN';

/** An entry of a run's history. `actorName` null: the system. */
export interface RunAction {
  sequence: number;
  kind: RunActionKind;
  actorName: string | null;
  at: string;
  note: string | null;
  answer: string | null;
}

/** A step that is possible where the run stands. `refusalCode`: what this officer would be told; null: allowed, or not their role. */
export interface RunStep {
  kind: RunActionKind;
  allowed: boolean;
  refusalCode: string | null;
}

export interface BankReturn {
  id: string;
  source: 'FETCHED' | 'UPLOADED';
  settledCount: number;
  settledFen: number;
  returnedCount: number;
  returnedFen: number;
  problemCount: number;
  problems: { row: number; code: string }[];
  takenAt: string;
}

/** What a list knows of a run. Amounts in fen. */
export interface RunLine {
  id: string;
  month: string;
  sequence: number;
  /** Of the confidential cases, in a fund of their own. */
  restricted?: boolean;
  state: RunState;
  sending: boolean;
  prepared: boolean;
  preparedPercent: number;
  itemCount: number;
  totalFen: number;
  exceptionCount: number;
  startedAt: string;
}

/** A run as its page shows it. */
export interface Run extends RunLine {
  grossFen: number;
  recoveredFen: number;
  cashCount: number;
  cashFen: number;
  stoppedCount: number;
  payer: { code: string; name: LocalisedText };
  actions: RunAction[];
  steps: RunStep[];
  batch: {
    batchKey: string;
    fileName: string;
    lineCount: number;
    totalFen: number;
    contentHash: string;
    state: string;
    reference: string | null;
    refusalReason: string | null;
  } | null;
  returns: BankReturn[];
  differences: { difference: Difference; count: number; totalFen: number; previousFen: number }[];
  stoppedFen: number;
  exceptionCounts: { code: ExceptionCode; count: number; amountFen: number }[];
  states: { state: ItemState; count: number; totalFen: number }[];
  previous: { id: string; month: string; itemCount: number; totalFen: number } | null;
}

/** One payment of a run. */
export interface Payment {
  id: string;
  line: number;
  month: string;
  kind: 'MONTHLY' | 'LUMP_SUM';
  supplement: number;
  grossFen: number;
  recoveredFen: number;
  amountFen: number;
  previousFen: number;
  method: 'BANK' | 'CASH';
  difference: Difference;
  state: ItemState;
  returnReason: string | null;
  answeredAt: string | null;
  payee: string;
  account: string | null;
  entitlement: { id: string } | null;
}

/** An entitlement by whoever receives its money. */
export interface NamedEntitlement {
  id: string;
  payeeAccount: { holder: string } | null;
}

/** A due the run does not pay. */
export interface PaymentException {
  id: string;
  month: string;
  kind: 'MONTHLY' | 'LUMP_SUM';
  code: ExceptionCode;
  amountFen: number;
  entitlement: NamedEntitlement | null;
}

/** A child paid last month and not this month. */
export interface PaymentStop {
  id: string;
  previousFen: number;
  reason: 'NOTHING_DUE' | 'PAID_BY_ANOTHER';
  entitlement: NamedEntitlement | null;
}

/** A page of a list, as connections hand it out. */
export interface Page<Node> {
  edges: { node: Node }[];
  pageInfo: { endCursor: string | null; hasNextPage: boolean };
}
