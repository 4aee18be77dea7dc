/**
 * Accounts of the ledger, the same for every county and for both of its funds; no account names a programme, because a programme may tell
 * a health fact.
 */
export type LedgerAccountCode =
  /** What children were granted: the execution of the budget. */
  | 'GRANTS'
  /** At the bank, not answered yet. */
  | 'IN_TRANSIT'
  /** Handed to the cash desk, no signed receipt yet. */
  | 'CASH_DESK'
  /** Money of the treasury that left, or came back. */
  | 'TREASURY'
  /** Taken back of overpaid months: a credit against the grants. */
  | 'RECOVERABLE';

export type LedgerKindCode = 'RUN_SENT' | 'BANK_ANSWERED' | 'BANK_CALLED_BACK' | 'CASH_PAID' | 'CASH_NOT_COLLECTED' | 'OVERPAYMENT_REPAID';
