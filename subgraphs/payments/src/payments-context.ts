import type { Kit, RequestContext } from '@onething/subgraph-kit';
import type { BankAdapter } from './bank/bank-adapter.ts';

/** What the use cases of payments share. */
export interface PaymentsServices {
  /** The way to the bank. */
  bank: BankAdapter;
  /** Rows a preparation looks at in one unit of work. */
  pageSize: number;
}

export type PaymentsKit = Kit<PaymentsServices>;
export type PaymentsContext = RequestContext<PaymentsServices>;
