import type { DueBasis, DueKind } from '../calculate-dues/due.ts';

/** A row of the month ledger that holds: of its (entitlement, month, kind) the highest revision. */
export interface LiveDue {
  entitlementId: string;
  /** `YYYY-MM`. */
  month: string;
  kind: DueKind;
  /** The county that pays it, six digits. */
  payerCode: string;
  amountFen: number;
  basis: DueBasis;
  /** With it a payment item says what it was built from. */
  revision: number;
  /** A sample amount goes into it. */
  sample: boolean;
  /** Instant at which this revision was recorded. */
  recordedAt: string;
}

/** What was paid, or is on its way, for a month: by which county, in fen. Returned and cancelled payments are not among it. */
export interface PaidMonth {
  month: string;
  kind: DueKind;
  payerCode: string;
  amountFen: number;
}
