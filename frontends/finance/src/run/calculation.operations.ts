import { operation } from '@onething/portal-kit';
import type { LocalisedText } from '@onething/portal-kit';

export interface AmountLine {
  kind: 'STANDARD' | 'DEDUCTION' | 'TOTAL' | 'NONE' | 'LUMP_SUM';
  label: LocalisedText;
  amountFen: number;
  citation: { document: string; clause: string } | null;
  releaseId: string | null;
  sample: boolean;
}

export interface CalculatedMonth {
  month: string;
  amountFen: number;
  revision: number;
  recordedAt: string | null;
  lines: AmountLine[];
}

/** How the months of an entitlement came about. The server notes that it was read. */
export const calculationQuery = operation<
  { entitlement: { id: string; months: CalculatedMonth[]; lumpSum: CalculatedMonth | null } | null },
  { id: string }
>(`
  query FinanceCalculation($id: ID!) {
    entitlement(id: $id) {
      id
      months(first: 600) {
        month
        amountFen
        revision
        recordedAt
        lines { kind label { zh en } amountFen citation { document clause } releaseId sample }
      }
      lumpSum {
        month
        amountFen
        revision
        recordedAt
        lines { kind label { zh en } amountFen citation { document clause } releaseId sample }
      }
    }
  }
`);
