/** Objections to amounts: what the pages ask of payments, and the county's answer. */
import { operation } from '@onething/portal-kit';
import type { EntitlementMonth } from '../amount-types.ts';
import type { Act } from '../case/acts.operations.ts';
import type { ConnectionPage } from '../pieces/use-pages.ts';

export type AmountOutcome = 'STANDS' | 'CORRECTED';
export type AmountSort = 'OLDEST_FIRST' | 'NEWEST_FIRST';

/** Whose money it is about. */
export interface ObjectedCase {
  id: string;
  number: string | null;
  child: { name: string | null };
}

/** An objection as a row of the list. */
export interface ListedAmountObjection {
  id: string;
  /** `YYYY-MM`; null: no month is named. */
  month: string | null;
  raisedAt: string;
  outcome: AmountOutcome | null;
  answeredAt: string | null;
  entitlement: { id: string; case: ObjectedCase };
}

/** What was paid, came back or is on its way for a month. */
export interface PaidMonth {
  id: string;
  month: string;
  amountFen: number;
  recoveredFen: number;
  state: 'PREPARED' | 'SENT' | 'SETTLED' | 'RETURNED' | 'WITHDRAWN';
}

/** An objection with the months it is about, as they stood when it was raised and as they stand now. */
export interface WholeAmountObjection extends Omit<ListedAmountObjection, 'entitlement'> {
  reason: string;
  answer: string | null;
  answeredBy: string | null;
  amountChanged: boolean;
  monthsWhenRaised: EntitlementMonth[];
  monthsNow: EntitlementMonth[];
  entitlement: { id: string; case: ObjectedCase; payments: PaidMonth[] };
}

export interface AmountObjectionsVariables {
  filter: { answered: boolean };
  sort: AmountSort;
}

export const amountObjectionsQuery = operation<
  { amountObjections: ConnectionPage<ListedAmountObjection> },
  AmountObjectionsVariables & { after?: string }
>(`query WorkbenchAmountObjections($filter: AmountObjectionFilter, $sort: AmountObjectionSort, $after: String) {
  amountObjections(filter: $filter, sort: $sort, first: 30, after: $after) {
    edges {
      node {
        id month raisedAt outcome answeredAt
        entitlement { id case { id number child { id name } } }
      }
    }
    pageInfo { hasNextPage endCursor }
  }
}`);

export const amountObjectionQuery = operation<
  { amountObjection: WholeAmountObjection | null },
  { id: string }
>(`query WorkbenchAmountObjection($id: ID!) {
  amountObjection(id: $id) {
    id month reason raisedAt outcome answer answeredAt answeredBy amountChanged
    monthsWhenRaised { month amountFen basis sample lines { kind label { zh en } amountFen citation { document clause assumed } releaseId sample } }
    monthsNow { month amountFen basis sample lines { kind label { zh en } amountFen citation { document clause assumed } releaseId sample } }
    entitlement {
      id
      case { id number child { id name } }
      payments { id month amountFen recoveredFen state }
    }
  }
}`);

export const answerAmountObjection: Act<{ id: string; outcome: AmountOutcome; answer: string }> =
  operation(`mutation WorkbenchAnswerAmountObjection($input: AnswerAmountObjectionInput!) {
  act: answerAmountObjection(input: $input) {
    ... on AmountObjection { id }
    ... on LawfulRefusal { code message details { path code message } }
  }
}`);
