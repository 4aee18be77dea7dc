import { registerEnumType } from 'type-graphql';

export const OverpaymentState = { OPEN: 'OPEN', RECOVERING: 'RECOVERING', SETTLED: 'SETTLED', WAIVED: 'WAIVED' } as const;

registerEnumType(OverpaymentState, {
  name: 'OverpaymentState',
  description: 'How far an overpayment is settled.',
  valuesConfig: {
    OPEN: { description: 'Found; nothing is taken back yet.' },
    RECOVERING: { description: 'It is being taken back.' },
    SETTLED: { description: 'Nothing is left to take back.' },
    WAIVED: { description: 'Left with the family by a decision with its reason.' },
  },
});
