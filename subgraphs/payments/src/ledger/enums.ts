import { registerEnumType } from 'type-graphql';

export const LedgerAccount = {
  GRANTS: 'GRANTS',
  IN_TRANSIT: 'IN_TRANSIT',
  CASH_DESK: 'CASH_DESK',
  TREASURY: 'TREASURY',
  RECOVERABLE: 'RECOVERABLE',
} as const;
export const LedgerEntryKind = {
  RUN_SENT: 'RUN_SENT',
  BANK_ANSWERED: 'BANK_ANSWERED',
  BANK_CALLED_BACK: 'BANK_CALLED_BACK',
  CASH_PAID: 'CASH_PAID',
  CASH_NOT_COLLECTED: 'CASH_NOT_COLLECTED',
  OVERPAYMENT_REPAID: 'OVERPAYMENT_REPAID',
} as const;

registerEnumType(LedgerAccount, {
  name: 'LedgerAccount',
  description: 'An account of the ledger.',
  valuesConfig: {
    GRANTS: { description: 'What children were granted: the execution of the budget.' },
    IN_TRANSIT: { description: 'At the bank, not answered yet.' },
    CASH_DESK: { description: 'To be handed out in cash, no signed receipt yet.' },
    TREASURY: { description: 'Money that left the treasury; a credit.' },
    RECOVERABLE: { description: 'Taken back of overpaid months: a credit against the grants.' },
  },
});
registerEnumType(LedgerEntryKind, {
  name: 'LedgerEntryKind',
  description: 'What a transaction records.',
  valuesConfig: {
    RUN_SENT: { description: 'The bank has the file of a run; cash of it waits at the desk.' },
    BANK_ANSWERED: { description: 'A return of the bank: payments arrived or came back.' },
    BANK_CALLED_BACK: { description: 'The bank sent back what it had paid before: the payments are reversed.' },
    CASH_PAID: { description: 'Cash was handed out against a signed receipt.' },
    CASH_NOT_COLLECTED: { description: 'Cash nobody collected went back.' },
    OVERPAYMENT_REPAID: { description: 'A family paid back what it had been paid too much.' },
  },
});
