import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { BankReturn } from './run-types.ts';

type Acted = { id: string };
type Keyed<Input> = { input: Input & { idempotencyKey: string } };

/** Starts the run of a month. */
export const prepareRun = operation<
  { act: Acted | ActRefusal },
  Keyed<{ jurisdictionCode: string; month: string; supplementary?: boolean; restricted?: boolean }>
>(`
  mutation FinancePrepareRun($input: PreparePaymentRunInput!) {
    act: preparePaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** The differences were looked at. */
export const reviewRun = operation<{ act: Acted | ActRefusal }, Keyed<{ runId: string; note?: string }>>(`
  mutation FinanceReviewRun($input: ReviewPaymentRunInput!) {
    act: reviewPaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Count and sum are fixed. */
export const approveRun = operation<{ act: Acted | ActRefusal }, Keyed<{ runId: string; itemCount: number; totalFen: number }>>(`
  mutation FinanceApproveRun($input: ApprovePaymentRunInput!) {
    act: approvePaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** The run goes to the bank. */
export const sendRun = operation<{ act: Acted | ActRefusal }, Keyed<{ runId: string }>>(`
  mutation FinanceSendRun($input: PaymentRunInput!) {
    act: sendPaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Asks the bank about a file nobody knows about. */
export const enquireRun = operation<{ act: Acted | ActRefusal }, Keyed<{ runId: string }>>(`
  mutation FinanceEnquireRun($input: PaymentRunInput!) {
    act: enquirePaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** A person says whether the bank has the file. */
export const resolveRun = operation<{ act: Acted | ActRefusal }, Keyed<{ runId: string; reason: string; bankReference?: string }>>(`
  mutation FinanceResolveRun($input: ResolvePaymentRunInput!) {
    act: resolvePaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** The run is given up before it went to the bank. */
export const withdrawRun = operation<{ act: Acted | ActRefusal }, Keyed<{ runId: string; reason: string }>>(`
  mutation FinanceWithdrawRun($input: PaymentRunReasonInput!) {
    act: withdrawPaymentRun(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Takes a return of the bank as a file. */
export const takeReturn = operation<
  { act: Pick<BankReturn, 'id' | 'settledCount' | 'returnedCount' | 'problemCount'> | ActRefusal },
  Keyed<{ runId: string; contentBase64: string }>
>(`
  mutation FinanceTakeReturn($input: TakeBankReturnInput!) {
    act: takeBankReturn(input: $input) {
      ... on BankReturn { id settledCount returnedCount problemCount }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
