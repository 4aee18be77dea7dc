import type { BankAdapter } from './bank-adapter.ts';

/**
 * Where no bank is connected a person downloads the file, carries it to the bank and uploads the return. The reference of the hand-over is
 * the key itself, which the bank's receipt repeats.
 */
export const handExchange: BankAdapter = {
  kind: 'BY_HAND',
  submit: ({ key }) => Promise.resolve({ outcome: 'ACCEPTED', reference: `HAND-${key}` }),
  enquire: (key) => Promise.resolve({ outcome: 'ACCEPTED', reference: `HAND-${key}` }),
  fetchReturns: () => Promise.resolve([]),
};
