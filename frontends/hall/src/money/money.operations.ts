import { operation } from '@onething/portal-kit';
import type { LocalisedText, Refusal } from '@onething/portal-kit';
import type { EntitlementMonth } from '../case/case.operations.ts';

export interface AmountObjection {
  id: string;
  month: string | null;
  reason: string;
  raisedAt: string;
  outcome: 'STANDS' | 'CORRECTED' | null;
  answer: string | null;
  answeredAt: string | null;
}

/** What was sent for a month, arrived or came back. */
export interface FamilyPayment {
  id: string;
  month: string;
  kind: 'MONTHLY' | 'LUMP_SUM';
  recoveredFen: number;
  amountFen: number;
  state: 'PREPARED' | 'SENT' | 'SETTLED' | 'RETURNED' | 'WITHDRAWN';
  method: 'BANK' | 'CASH';
  /** What the bank said when it sent it back. */
  returnReason?: string | null;
  answeredAt: string | null;
}

/** What was paid too much, and how it goes back. */
export interface FamilyOverpayment {
  id: string;
  state: 'OPEN' | 'RECOVERING' | 'SETTLED' | 'WAIVED';
  amountFen: number;
  recoveredFen: number;
  outstandingFen: number;
  months: { month: string }[];
  recovery: { method: 'NETTING' | 'PLAN'; limitPercent: number } | null;
}

/** Where the money goes. */
export interface PayeeAccount {
  id: string;
  method: 'BANK' | 'CASH';
  holderKind: 'CHILD' | 'GUARDIAN' | 'CARER' | 'INSTITUTION';
  holder: string;
  accountNumber: string | null;
  bank: string | null;
  state: 'UNVERIFIED' | 'VERIFIED' | 'REJECTED';
  givenAt: string;
  checkedAt: string | null;
  checkNote: string | null;
}

/** What a child is paid, for whoever receives it. */
export interface MoneyAccount {
  id: string;
  state: 'ESTABLISHED' | 'STANDARD_UNSET' | 'FACTS_MISSING' | 'CARE_ONLY';
  months: EntitlementMonth[];
  lumpSum: EntitlementMonth | null;
  refusal: { message: LocalisedText } | null;
  amountObjections: AmountObjection[];
  payments: FamilyPayment[];
  overpayments?: FamilyOverpayment[];
  /** Since when an officer holds the payments back. */
  heldSince: string | null;
  payeeAccount: PayeeAccount | null;
}

export interface MoneyCase {
  id: string;
  number: string | null;
  child: { name: string | null };
  categoryLabel: LocalisedText;
  jurisdiction: { name: LocalisedText };
  entitlement: MoneyAccount | null;
}

/** Month by month what a child is paid. */
export const moneyQuery = operation<{ case: MoneyCase | null }, { id: string }>(`
  query CaseMoney($id: ID!) {
    case(id: $id) {
      id
      number
      child { id name }
      categoryLabel { zh en }
      jurisdiction { code name { zh en } }
      entitlement {
        id
        state
        months(first: 600) {
          month
          amountFen
          basis
          sample
          lines { kind label { zh en } amountFen citation { document clause assumed } sample }
        }
        lumpSum {
          month
          amountFen
          basis
          sample
          lines { kind label { zh en } amountFen citation { document clause assumed } sample }
        }
        refusal { code message { zh en } }
        payments { id month kind recoveredFen amountFen state method returnReason answeredAt }
        overpayments { id state amountFen recoveredFen outstandingFen months { month } recovery { id method limitPercent } }
        heldSince
        payeeAccount { id method holderKind holder accountNumber bank state givenAt checkedAt checkNote }
        amountObjections { id month reason raisedAt outcome answer answeredAt }
      }
    }
  }
`);

/** Objects to an amount. */
export const raiseAmountObjectionMutation = operation<
  { raiseAmountObjection: { __typename: 'AmountObjection'; id: string } | Refusal },
  { input: { entitlementId: string; month?: string; reason: string; idempotencyKey: string } }
>(`
  mutation RaiseAmountObjection($input: RaiseAmountObjectionInput!) {
    raiseAmountObjection(input: $input) {
      __typename
      ... on AmountObjection { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Another account, as it is typed. */
export interface AccountInput {
  method: 'BANK' | 'CASH';
  holderKind: PayeeAccount['holderKind'];
  holder: string;
  bank: string;
  accountNumber: string;
  duty: string;
}

/** An account as it is sent: what does not apply to its method and holder is left out. */
export type DeclaredAccount = Pick<AccountInput, 'method' | 'holderKind' | 'holder'> & Partial<AccountInput>;

/** Says where the money is to go from now on. */
export const declareAccountMutation = operation<
  { declarePayeeAccount: { __typename: 'PaymentStepRecorded'; recordedId: string } | Refusal },
  { input: DeclaredAccount & { entitlementId: string; idempotencyKey: string } }
>(`
  mutation DeclarePayeeAccount($input: DeclarePayeeAccountInput!) {
    declarePayeeAccount(input: $input) {
      __typename
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
