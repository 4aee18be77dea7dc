import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { NamedEntitlement, Page } from '../run/run-types.ts';

/** What was paid beyond what was due, and how it is taken back. Amounts in fen. */
export interface Overpayment {
  id: string;
  state: 'OPEN' | 'RECOVERING' | 'SETTLED' | 'WAIVED';
  amountFen: number;
  recoveredFen: number;
  waivedFen: number;
  outstandingFen: number;
  openedAt: string;
  version: number;
  months: { month: string; paidFen: number; recoveredFen: number; dueFen: number; overpaidFen: number }[];
  recovery: { id: string; method: 'NETTING' | 'PLAN'; limitPercent: number } | null;
  entitlement: NamedEntitlement | null;
}

type Keyed<Input> = { input: Input & { idempotencyKey: string } };

/** Overpayments of a county, newest first. */
export const overpaymentsQuery = operation<{ overpayments: Page<Overpayment> }, { code: string; after?: string }>(`
  query FinanceOverpayments($code: JurisdictionCode!, $after: String) {
    overpayments(filter: { jurisdictionCode: $code }, first: 20, after: $after) {
      edges {
        node {
          id
          state
          amountFen
          recoveredFen
          waivedFen
          outstandingFen
          openedAt
          version
          months { month paidFen recoveredFen dueFen overpaidFen }
          recovery { id method limitPercent }
          entitlement { id payeeAccount { id holder } }
        }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** Begins to take an overpayment back. */
export const startRecovery = operation<
  { act: { id: string } | ActRefusal },
  Keyed<{ overpaymentId: string; method: 'NETTING' | 'PLAN'; limitPercent?: number; reason: string }>
>(`
  mutation FinanceStartRecovery($input: StartRecoveryInput!) {
    act: startRecovery(input: $input) {
      ... on Recovery { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** The family paid a part back. */
export const recordRepayment = operation<
  { act: { id: string } | ActRefusal },
  Keyed<{ recoveryId: string; amountFen: number; paidOn: string }>
>(`
  mutation FinanceRecordRepayment($input: RecordRepaymentInput!) {
    act: recordRepayment(input: $input) {
      ... on Recovery { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Leaves what is still open with the family. */
export const waiveOverpayment = operation<
  { act: { id: string } | ActRefusal },
  Keyed<{ overpaymentId: string; version: number; reason: string }>
>(`
  mutation FinanceWaiveOverpayment($input: WaiveOverpaymentInput!) {
    act: waiveOverpayment(input: $input) {
      ... on Overpayment { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
