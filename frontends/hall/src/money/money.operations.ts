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

/** What a child is paid, for whoever receives it. */
export interface MoneyAccount {
  id: string;
  state: 'ESTABLISHED' | 'STANDARD_UNSET' | 'FACTS_MISSING' | 'CARE_ONLY';
  months: EntitlementMonth[];
  lumpSum: EntitlementMonth | null;
  refusal: { message: LocalisedText } | null;
  amountObjections: AmountObjection[];
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
