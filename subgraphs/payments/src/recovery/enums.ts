import { registerEnumType } from 'type-graphql';

export const RecoveryMethod = { NETTING: 'NETTING', PLAN: 'PLAN' } as const;

registerEnumType(RecoveryMethod, {
  name: 'RecoveryMethod',
  description: 'How an overpayment is taken back.',
  valuesConfig: {
    NETTING: { description: 'A part of each following payment is kept back.' },
    PLAN: { description: 'The family pays it back by a plan.' },
  },
});
