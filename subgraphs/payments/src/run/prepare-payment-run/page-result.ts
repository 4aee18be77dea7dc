import type { PaymentRun } from '../payment-run.entity.ts';

/** What a page of a preparation did. */
export interface PageResult {
  /** Where the next page goes on; null: the phase is done. */
  cursor: string | null;
  /** Columns of the run that it changed. */
  totals: Partial<PaymentRun>;
}
