import { registerEnumType } from 'type-graphql';

export const AmountObjectionOutcome = { STANDS: 'STANDS', CORRECTED: 'CORRECTED' } as const;
export type AmountObjectionOutcome = keyof typeof AmountObjectionOutcome;

registerEnumType(AmountObjectionOutcome, {
  name: 'AmountObjectionOutcome',
  description: 'How an objection to an amount ended.',
  valuesConfig: {
    STANDS: { description: 'The amount is right; the answer says why.' },
    CORRECTED: { description: 'A fact was wrong or missing: it is recorded, and the calculation follows it.' },
  },
});
