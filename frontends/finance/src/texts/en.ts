import type { TextTree } from '@onething/portal-kit';

/** The finance pages' words, English. */
export const financeEn: TextTree = {
  gate: {
    title: 'Payments',
    signIn: 'Sign in with your staff account.',
    notStaff: 'You are not signed in with a staff account. Change to one.',
    button: 'Sign in',
    unknown: 'There is no such page in payments',
  },
  rail: {
    label: 'Payments',
    paying: 'Payments',
    accounting: 'Accounts',
    runs: 'Payment runs',
    holds: 'Held and exceptions',
    returned: 'Returned and paid again',
    accounts: 'Payee accounts',
    recoveries: 'Recovery',
    budgets: 'Budget',
    ledger: 'Ledger and reports',
  },
  runs: { none: 'There is no payment run yet' },
};
