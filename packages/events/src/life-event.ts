import type { OtherBenefitFact } from './confirmed-enrolment.ts';

/**
 * What is sealed into `LifeEventRecorded.sealed`, in the vocabulary of the policy kernel's benefit question. Dates `YYYY-MM-DD`.
 * Grounds of change and termination: 辽民发〔2019〕66号 二（四）.
 */
export type LifeEventFact =
  /** 二（四）1. */
  | { kind: 'CHILD_DIED'; on: string }
  /** School of the child, as known now: replaces what was known before. 二（四）2. */
  | { kind: 'STUDY'; level: string; graduatesOn?: string; leftOn?: string }
  /** A parent's circumstance ended: reappeared, released. `ended` is a circumstance kind. 二（四）3 and 4. */
  | { kind: 'PARENT_EVENT'; parent: 'father' | 'mother'; ended: string; on: string }
  /** The child itself is imprisoned, in detoxification or restricted. `began` is a circumstance kind. 二（四）5. */
  | { kind: 'CHILD_EVENT'; began: string; on: string }
  /** The registered residence moved; codes of the places, at least six digits. 二（四）6. */
  | { kind: 'MOVED'; on: string; from: string; to: string }
  /** All other benefits drawn, as known now: replaces what was known before. 三（一）. */
  | { kind: 'OTHER_BENEFITS'; otherBenefits: OtherBenefitFact[] }
  /** Somebody else receives the money from that day on: changes no amount, but nothing goes to the old account any more. 三（一）. */
  | { kind: 'PAYEE_CHANGED'; on: string }
  /** Ended for another cause, with its reason in the case. 二（四）7. */
  | { kind: 'ENDED'; on: string }
  /** Nothing happened: it only takes back what `corrects` of the event names. */
  | { kind: 'TAKEN_BACK' };

/** Additional data the seal of a life event is bound to. */
export function lifeEventContext(caseId: string): string {
  return `children.life-event-recorded:${caseId}`;
}
