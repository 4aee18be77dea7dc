import type { BankMood } from '@onething/bank-sandbox';
import type { Trouble } from './trouble.ts';

/** A month in which the bank is in a mood. */
const bankIs = (title: string, mood: BankMood, more: { sendsBack?: boolean; waits?: boolean } = {}): Trouble => ({
  title,
  ofBank: true,
  befalls: () => true,
  happen: async (_, { place }) => ({ said: `${title} (${place.id})`, bank: { mood, place, ...more } }),
});

/** What a bank may do to a run. */
export const bankTroubles: readonly Trouble[] = [
  bankIs('the bank hangs up after taking the file', 'LOSES_ANSWER'),
  bankIs('the bank does not answer at all', 'SILENT'),
  bankIs('the bank takes the file and stays silent until next month', 'NEVER', { waits: true }),
  bankIs('the bank mixes wrong lines into its return', 'WRONG'),
  bankIs('the bank answers everything twice', 'TWICE'),
  bankIs('the bank answers half of it first', 'PARTIAL'),
  bankIs('the bank answers late', 'LATE'),
  bankIs('the bank changes an amount in its return', 'ALTERED'),
  bankIs('the bank gives the return of somebody else first', 'FOREIGN'),
  bankIs('the bank refuses the file', 'REFUSES'),
  bankIs('the bank sends the payments back: the accounts are closed', 'GOOD', { sendsBack: true }),
];
