import { registerEnumType } from 'type-graphql';

export const AmountObjectionOutcome = { STANDS: 'STANDS', CORRECTED: 'CORRECTED' } as const;
export type AmountObjectionOutcome = keyof typeof AmountObjectionOutcome;

export const AmountObjectionSort = { OLDEST_FIRST: 'OLDEST_FIRST', NEWEST_FIRST: 'NEWEST_FIRST' } as const;
export type AmountObjectionSort = keyof typeof AmountObjectionSort;

registerEnumType(AmountObjectionSort, {
  name: 'AmountObjectionSort',
  description: 'Order of objections to amounts.',
  valuesConfig: {
    OLDEST_FIRST: { description: 'As they were raised.' },
    NEWEST_FIRST: { description: 'The latest first.' },
  },
});

registerEnumType(AmountObjectionOutcome, {
  name: 'AmountObjectionOutcome',
  description: 'How an objection to an amount ended.',
  valuesConfig: {
    STANDS: { description: 'The amount is right; the answer says why.' },
    CORRECTED: { description: 'A fact was wrong or missing: it is recorded, and the calculation follows it.' },
  },
});
