import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { Page } from '../run/run-types.ts';

/** An account that waits for a second person. */
export interface WaitingAccount {
  id: string;
  version: number;
  method: 'BANK' | 'CASH';
  holderKind: 'CHILD' | 'GUARDIAN' | 'CARER' | 'INSTITUTION';
  holder: string;
  accountNumber: string | null;
  bank: string | null;
  duty: string | null;
  source: 'APPLICATION' | 'GUARDIAN' | 'OFFICER';
  givenAt: string;
}

/** Accounts of a county that wait for a second person, oldest first. */
export const accountsQuery = operation<{ payeeAccountsToCheck: Page<WaitingAccount> }, { code: string; after?: string }>(`
  query FinanceAccounts($code: JurisdictionCode!, $after: String) {
    payeeAccountsToCheck(jurisdictionCode: $code, first: 20, after: $after) {
      edges {
        node { id version method holderKind holder accountNumber bank duty source givenAt }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** What a second person found out about an account. */
export const checkAccount = operation<
  { act: { recordedId: string } | ActRefusal },
  { input: { accountId: string; verified: boolean; note: string; idempotencyKey: string } }
>(`
  mutation FinanceCheckAccount($input: CheckPayeeAccountInput!) {
    act: checkPayeeAccount(input: $input) {
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
