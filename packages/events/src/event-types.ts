import type { EvidenceAnswered, EvidenceRequest } from './evidence.ts';
import type { RehearsalCancelled, RehearsalPartCompleted, RehearsalRequested } from './rehearsal.ts';
import type { ReleasePublished } from './release-published.ts';

/** Reference to the release of one layer a decision rests on. */
export interface LayerReference {
  code: string;
  releaseId: string;
  hash: string;
}

/** A case was confirmed: the child is enrolled from `firstMonth`. */
export interface CaseConfirmed {
  caseId: string;
  childId: string;
  jurisdictionCode: string;
  /** Opaque reference of the programme; never its name. */
  programmeReference: string;
  enrolment: { confirmedOn: string; firstMonth: string };
  decisionId: string;
  layers: LayerReference[];
  /** What the payer needs (category, birth date, registration, other benefits), sealed with the event key: see `ConfirmedEnrolment`. */
  sealed: string;
}

/** A case was refused; reasons stay with the case. */
export interface CaseRefused {
  caseId: string;
  childId: string;
  jurisdictionCode: string;
}

/** A due date could not be computed because the holiday calendar of a year is not loaded. Repeats do no harm. */
export interface CalendarYearMissing {
  year: number;
  caseId: string;
}

/** The due date of a case is in danger or has passed: its supervisor is to look at it. */
export interface CaseEscalated {
  caseId: string;
  level: 'TOWNSHIP' | 'COUNTY';
  /** Jurisdiction of the level that has it: of the township unit, or of the county. */
  officeCode: string;
  /** `YYYY-MM-DD`. */
  dueOn: string;
}

/**
 * Something happened in the life of an enrolled child that may change what is due: a death, school, a parent's release, a move, other
 * benefits. The fact travels sealed as `LifeEventFact`; the event's own `time` is when it became known.
 */
export interface LifeEventRecorded {
  caseId: string;
  childId: string;
  /** County that has the case now. */
  jurisdictionCode: string;
  /** Counts once, however often it is delivered. */
  lifeEventId: string;
  /** An earlier life event that this one takes back. Nothing is rewritten: both stay. */
  corrects?: string;
  /** Sealed with `lifeEventContext(caseId)`. */
  sealed: string;
}

/** The file of an enrolled child was accepted by another office: its people answer for the case now. Money follows the fact of the move. */
export interface CaseHandedOver {
  caseId: string;
  childId: string;
  fromCode: string;
  /** County that has the case now, six digits. */
  jurisdictionCode: string;
  /** Township unit that has the case now, nine digits. */
  townshipCode: string;
}

/** The bank confirmed, or sent back, the payment of a month. No amount: whoever may see it asks payments. */
export interface PaymentAnswered {
  caseId: string;
  /** `YYYY-MM`. */
  month: string;
}

/** The recipient objects to an amount, or the county has answered. Nothing of either text: whoever may read them asks payments. */
export interface AmountObjected {
  caseId: string;
  /** The county that pays and answers, six digits. */
  jurisdictionCode: string;
}

/** The file of a payment run is at the bank. */
export interface RunSent {
  runId: string;
  /** County that pays, six digits. */
  jurisdictionCode: string;
  /** `YYYY-MM`. */
  month: string;
}

/** An entitlement exists for a confirmed case. */
export interface EntitlementEstablished {
  caseId: string;
  entitlementId: string;
  firstMonth: string;
  state: string;
}

/** Every event of the house and its data: the only language between subgraphs. */
export interface EventDataByType {
  'jurisdictions.release-published': ReleasePublished;
  'jurisdictions.rehearsal-requested': RehearsalRequested;
  'jurisdictions.rehearsal-cancelled': RehearsalCancelled;
  'children.application-submitted': EvidenceRequest;
  'children.evidence-requested': EvidenceRequest;
  'children.case-confirmed': CaseConfirmed;
  'children.case-refused': CaseRefused;
  'children.calendar-year-missing': CalendarYearMissing;
  'children.life-event-recorded': LifeEventRecorded;
  'children.case-handed-over': CaseHandedOver;
  'children.case-escalated': CaseEscalated;
  'agencies.evidence-answered': EvidenceAnswered;
  'hardship.evidence-answered': EvidenceAnswered;
  'payments.entitlement-established': EntitlementEstablished;
  'payments.run-sent': RunSent;
  'payments.payment-settled': PaymentAnswered;
  'payments.payment-returned': PaymentAnswered;
  'payments.amount-objection-raised': AmountObjected;
  'payments.amount-objection-answered': AmountObjected;
  'children.rehearsal-completed': RehearsalPartCompleted;
  'payments.rehearsal-completed': RehearsalPartCompleted;
}

export type EventType = keyof EventDataByType;

const everyType: Record<EventType, true> = {
  'jurisdictions.release-published': true,
  'jurisdictions.rehearsal-requested': true,
  'jurisdictions.rehearsal-cancelled': true,
  'children.application-submitted': true,
  'children.evidence-requested': true,
  'children.case-confirmed': true,
  'children.case-refused': true,
  'children.calendar-year-missing': true,
  'children.life-event-recorded': true,
  'children.case-handed-over': true,
  'children.case-escalated': true,
  'agencies.evidence-answered': true,
  'hardship.evidence-answered': true,
  'payments.entitlement-established': true,
  'payments.run-sent': true,
  'payments.payment-settled': true,
  'payments.payment-returned': true,
  'payments.amount-objection-raised': true,
  'payments.amount-objection-answered': true,
  'children.rehearsal-completed': true,
  'payments.rehearsal-completed': true,
};

/** The names of all events. */
export const eventTypes = Object.keys(everyType) as readonly EventType[];

/** Whether a text is the name of an event of the house. */
export function isEventType(type: string): type is EventType {
  return Object.hasOwn(everyType, type);
}
