import { operation } from '@onething/portal-kit';
import type { Difference, ExceptionCode, ItemState, Page, Payment, PaymentException, PaymentStop, Run, RunLine } from './run-types.ts';

/** The runs of a county, newest first. */
export const runsQuery = operation<{ paymentRuns: Page<RunLine> }, { code: string; after?: string }>(`
  query FinanceRuns($code: JurisdictionCode!, $after: String) {
    paymentRuns(jurisdictionCode: $code, first: 24, after: $after) {
      edges {
        node { id month sequence restricted state sending prepared preparedPercent itemCount totalFen exceptionCount startedAt }
      }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** A run with its figures, history and next steps. */
export const runQuery = operation<{ paymentRun: Run | null }, { id: string }>(`
  query FinanceRun($id: ID!) {
    paymentRun(id: $id) {
      id
      month
      sequence
      restricted
      state
      sending
      prepared
      preparedPercent
      itemCount
      grossFen
      recoveredFen
      totalFen
      cashCount
      cashFen
      exceptionCount
      stoppedCount
      stoppedFen
      startedAt
      payer { code name { zh en } }
      actions { sequence kind actorName at note answer }
      steps { kind allowed refusalCode }
      batch { batchKey fileName lineCount totalFen contentHash state reference refusalReason }
      returns {
        id
        source
        settledCount
        settledFen
        returnedCount
        returnedFen
        problemCount
        problems { row code }
        takenAt
      }
      differences { difference count totalFen previousFen }
      exceptionCounts { code count amountFen }
      states { state count totalFen }
      previous { id month itemCount totalFen }
    }
  }
`);

/** How far the preparation is: asked again and again while it runs. */
export const runProgressQuery = operation<
  { paymentRun: { id: string; state: string; sending: boolean; prepared: boolean; preparedPercent: number; itemCount: number } | null },
  { id: string }
>(`
  query FinanceRunProgress($id: ID!) {
    paymentRun(id: $id) { id state sending prepared preparedPercent itemCount }
  }
`);

/** Payments of a run that differ from last month in one way, or became one thing. */
export const runPaymentsQuery = operation<
  { paymentRun: { id: string; items: Page<Payment> } | null },
  { id: string; difference?: Difference; state?: ItemState; after?: string }
>(`
  query FinanceRunPayments($id: ID!, $difference: PaymentDifference, $state: PaymentItemState, $after: String) {
    paymentRun(id: $id) {
      id
      items(first: 20, after: $after, difference: $difference, state: $state) {
        edges {
          node {
            id
            line
            month
            kind
            supplement
            grossFen
            recoveredFen
            amountFen
            previousFen
            method
            difference
            state
            returnReason
            answeredAt
            payee
            account
            entitlement { id }
          }
        }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

/** Dues a run does not pay. */
export const runExceptionsQuery = operation<
  { paymentRun: { id: string; exceptions: Page<PaymentException> } | null },
  { id: string; code?: ExceptionCode; after?: string }
>(`
  query FinanceRunExceptions($id: ID!, $code: PaymentExceptionCode, $after: String) {
    paymentRun(id: $id) {
      id
      exceptions(first: 20, after: $after, code: $code) {
        edges { node { id month kind code amountFen entitlement { id payeeAccount { id holder } } } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);

/** Children paid last month and not this month. */
export const runStopsQuery = operation<{ paymentRun: { id: string; stops: Page<PaymentStop> } | null }, { id: string; after?: string }>(`
  query FinanceRunStops($id: ID!, $after: String) {
    paymentRun(id: $id) {
      id
      stops(first: 20, after: $after) {
        edges { node { id previousFen reason entitlement { id payeeAccount { id holder } } } }
        pageInfo { endCursor hasNextPage }
      }
    }
  }
`);
