import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';

/** How far a budget is spent. `amountFen` null: the finance agency gave none. */
export interface Budget {
  fiscalYear: number;
  amountFen: number | null;
  executedFen: number;
  executedPercent: number | null;
  warnAtPercent: number | null;
  warning: boolean;
}

/** The budget of a county and year. */
export const budgetQuery = operation<{ paymentBudget: Budget }, { code: string; year: number; restricted?: boolean }>(`
  query FinanceBudget($code: JurisdictionCode!, $year: Int!, $restricted: Boolean) {
    paymentBudget(jurisdictionCode: $code, fiscalYear: $year, restricted: $restricted) {
      fiscalYear
      amountFen
      executedFen
      executedPercent
      warnAtPercent
      warning
    }
  }
`);

/** Answers only whoever may work on the fund of confidential cases; for anybody else there is none. */
export const confidentialFundQuery = operation<{ paymentBudget: { fiscalYear: number } | null }, { code: string; year: number }>(`
  query FinanceConfidentialFund($code: JurisdictionCode!, $year: Int!) {
    paymentBudget(jurisdictionCode: $code, fiscalYear: $year, restricted: true) { fiscalYear }
  }
`);

/** Records the budget as the finance agency gave it. */
export const setBudget = operation<
  { act: { recordedId: string } | ActRefusal },
  {
    input: {
      jurisdictionCode: string;
      fiscalYear: number;
      amountFen: number;
      warnAtPercent: number;
      basis: string;
      idempotencyKey: string;
    };
  }
>(`
  mutation FinanceSetBudget($input: SetPaymentBudgetInput!) {
    act: setPaymentBudget(input: $input) {
      ... on PaymentStepRecorded { recordedId }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
