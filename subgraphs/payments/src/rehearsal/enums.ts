import { registerEnumType } from 'type-graphql';

export const AmountEffectKind = { GAINS: 'GAINS', LOSES: 'LOSES', SHIFTS: 'SHIFTS', UNDECIDED: 'UNDECIDED' } as const;
export type AmountEffectKind = keyof typeof AmountEffectKind;

registerEnumType(AmountEffectKind, {
  name: 'AmountEffectKind',
  description: 'What a change of the rules does to what a child is paid.',
  valuesConfig: {
    GAINS: { description: 'More over the months compared.' },
    LOSES: { description: 'Less over the months compared.' },
    SHIFTS: { description: 'The same sum in other months.' },
    UNDECIDED: { description: 'Months can be calculated on one side only: an amount or a fact is missing.' },
  },
});

export const AmountGrouping = { COUNTY: 'COUNTY', CATEGORY: 'CATEGORY', CLAUSE: 'CLAUSE' } as const;
export type AmountGrouping = keyof typeof AmountGrouping;

registerEnumType(AmountGrouping, {
  name: 'AmountGrouping',
  description: 'By what the changed amounts of a rehearsal are added up.',
  valuesConfig: {
    COUNTY: { description: 'By the county that pays.' },
    CATEGORY: { description: 'By category.' },
    CLAUSE: { description: 'By the clause that changes the amount.' },
  },
});
