import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';

export interface MadeFile {
  fileName: string;
  mediaType: string;
  contentBase64: string;
}

/** The bank file of a run in plain; its reason is kept. */
export const exportFile = operation<{ act: MadeFile | ActRefusal }, { input: { runId: string; reason: string; idempotencyKey: string } }>(`
  mutation FinanceExportFile($input: PaymentRunReasonInput!) {
    act: exportBankFile(input: $input) {
      ... on PaymentFile { fileName mediaType rows contentBase64 }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Cash was handed out against a signed receipt, or was not collected. */
export const recordCash = operation<
  { act: { id: string } | ActRefusal },
  { input: { paymentId: string; paidOn: string; collected: boolean; note: string; idempotencyKey: string } }
>(`
  mutation FinanceRecordCash($input: RecordCashPaymentInput!) {
    act: recordCashPayment(input: $input) {
      ... on PaymentRun { id }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);

/** Lets a payment that came back be paid again to the same account. */
export const reissue = operation<
  { act: { recordedId: string } | ActRefusal },
  { input: { paymentId: string; reason: string; idempotencyKey: string } }
>(`
  mutation FinanceReissue($input: ReissuePaymentInput!) {
    act: reissuePayment(input: $input) {
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
