/** A benefit drawn from elsewhere, as the benefit question of the policy kernel reads it. Monthly, in fen. */
export interface OtherBenefitFact {
  kind: 'DIBAO' | 'TEKUN' | 'DISABLED_LIVING' | 'DISABLED_NURSING';
  fen?: number;
  /** Sum for the household, with `members`: the kernel takes the share per head. */
  householdFen?: number;
  members?: number;
  /** First and last month, `YYYY-MM`. */
  from?: string;
  until?: string;
}

/** Where the family wants the money to go, as the confirmed application says. */
export interface PayoutWish {
  method: 'BANK' | 'CASH';
  /** Whose account or hand it is. */
  holderKind: 'CHILD' | 'GUARDIAN' | 'CARER' | 'INSTITUTION';
  /** Name on the account, or who receives the cash. */
  holder: string;
  bank?: string;
  accountNumber?: string;
  /** The relation to the child by which somebody else receives it. */
  duty?: string;
}

/**
 * What is sealed into `CaseConfirmed.sealed`: the facts the payer needs and nothing else.
 * Sealed with the context `children.case-confirmed:<caseId>`.
 */
export interface ConfirmedEnrolment {
  /** Category of the policy vocabulary; exists only inside the seal. */
  category: string;
  /** Subject of the applicant: the owner, who may see the amounts. Empty where a member of staff filed for the family. */
  ownerSubject: string;
  /** Blind index of the guardian somebody else filed for: they see the amounts by their own sign-in. */
  ownerToken?: string;
  /** Township unit of the case, nine digits: its staff may see the amounts. */
  townshipCode?: string;
  /** Date `YYYY-MM-DD`. */
  bornOn?: string;
  /** Code of the registered residence. */
  registeredAt?: string;
  study?: { level: string; graduatesOn?: string; leftOn?: string };
  otherBenefits?: OtherBenefitFact[];
  payout?: PayoutWish;
  father?: { circumstances: Record<string, unknown>[] };
  mother?: { circumstances: Record<string, unknown>[] };
}

/** Additional data the seal of a confirmed case is bound to. */
export function confirmedEnrolmentContext(caseId: string): string {
  return `children.case-confirmed:${caseId}`;
}
