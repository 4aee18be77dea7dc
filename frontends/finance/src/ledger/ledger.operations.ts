import { operation } from '@onething/portal-kit';
import type { ActRefusal } from '@onething/portal-kit/officers';
import type { MadeFile } from '../run/bank.operations.ts';
import type { Page } from '../run/run-types.ts';

export type LedgerAccount = 'GRANTS' | 'IN_TRANSIT' | 'CASH_DESK' | 'TREASURY' | 'RECOVERABLE';

export interface LedgerEntry {
  id: string;
  kind:
    | 'RUN_SENT'
    | 'BANK_ANSWERED'
    | 'BANK_CALLED_BACK'
    | 'CASH_PAID'
    | 'CASH_NOT_COLLECTED'
    | 'OVERPAYMENT_FOUND'
    | 'OVERPAYMENT_REPAID'
    | 'OVERPAYMENT_WAIVED';
  recordedAt: string;
  /** Fen: debit positive, credit negative. */
  postings: { account: LedgerAccount; amountFen: number }[];
}

/** Balance of each account of a county and year. */
export const balancesQuery = operation<
  { ledgerBalances: { account: LedgerAccount; balanceFen: number }[] },
  { code: string; year: number }
>(`
  query FinanceBalances($code: JurisdictionCode!, $year: Int!) {
    ledgerBalances(jurisdictionCode: $code, fiscalYear: $year) { account balanceFen }
  }
`);

/** Transactions of a county and year, newest first. */
export const ledgerQuery = operation<{ ledgerTransactions: Page<LedgerEntry> }, { code: string; year: number; after?: string }>(`
  query FinanceLedger($code: JurisdictionCode!, $year: Int!, $after: String) {
    ledgerTransactions(jurisdictionCode: $code, fiscalYear: $year, first: 20, after: $after) {
      edges { node { id kind recordedAt postings { account amountFen } } }
      pageInfo { endCursor hasNextPage }
    }
  }
`);

/** The statement of a county and year as a spreadsheet. */
export const exportStatement = operation<
  { act: MadeFile | ActRefusal },
  { input: { jurisdictionCode: string; fiscalYear: number; idempotencyKey: string } }
>(`
  mutation FinanceExportStatement($input: ExportLedgerStatementInput!) {
    act: exportLedgerStatement(input: $input) {
      ... on PaymentFile { fileName mediaType rows contentBase64 }
      ... on LawfulRefusal { code message details { path code message } }
    }
  }
`);
