import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { Page } from '../run/run-types.ts';

/** An objection that waits for the county. */
export interface OpenObjection {
  id: string;
  month: string | null;
  reason: string;
  raisedAt: string;
  entitlement: { id: string; payeeAccount: { holder: string } | null };
}

/** Objections to amounts that wait for an answer, oldest first. */
export const objectionsQuery = operation<{ openAmountObjections: Page<OpenObjection> }, { after?: string }>(`
  query FinanceObjections($after: String) {
    openAmountObjections: amountObjections(filter: { answered: false }, first: 20, after: $after) {
      edges { node { id month reason raisedAt entitlement { id payeeAccount { id holder } } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** The county's answer. */
export const answerObjection = operation<
  { act: { id: string } | ActRefusal },
  { input: { id: string; outcome: 'STANDS' | 'CORRECTED'; answer: string; idempotencyKey: string } }
>(`
  mutation FinanceAnswerObjection($input: AnswerAmountObjectionInput!) {
    act: answerAmountObjection(input: $input) {
      ... on AmountObjection { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
