import { registerEnumType } from 'type-graphql';

export const EntitlementState = {
  ESTABLISHED: 'ESTABLISHED',
  STANDARD_UNSET: 'STANDARD_UNSET',
  FACTS_MISSING: 'FACTS_MISSING',
  CARE_ONLY: 'CARE_ONLY',
} as const;
export const DueKindEnum = { MONTHLY: 'MONTHLY', LUMP_SUM: 'LUMP_SUM' } as const;
export const AmountBasis = { FULL: 'FULL', TOP_UP: 'TOP_UP', NONE: 'NONE', UNDECIDED: 'UNDECIDED' } as const;
export const AmountLineKind = { STANDARD: 'STANDARD', DEDUCTION: 'DEDUCTION', TOTAL: 'TOTAL', NONE: 'NONE', LUMP_SUM: 'LUMP_SUM' } as const;
export const CalculationCauseEnum = {
  CASE_CONFIRMED: 'CASE_CONFIRMED',
  RELEASE_PUBLISHED: 'RELEASE_PUBLISHED',
  LIFE_EVENT: 'LIFE_EVENT',
  CALENDAR: 'CALENDAR',
  PAYMENT_RETURNED: 'PAYMENT_RETURNED',
} as const;

registerEnumType(EntitlementState, {
  name: 'EntitlementState',
  description: 'Whether the months of an entitlement could be calculated.',
  valuesConfig: {
    ESTABLISHED: { description: 'Every month looked at is calculated.' },
    STANDARD_UNSET: { description: 'For a month nobody published an amount. It is paid once one is.' },
    FACTS_MISSING: { description: 'For a month a fact, a rule or a release is missing.' },
    CARE_ONLY: { description: 'The place gives this category care and no money: no month is ever due.' },
  },
});
registerEnumType(DueKindEnum, {
  name: 'DueKind',
  description: 'What is owed for a month.',
  valuesConfig: { MONTHLY: { description: 'The monthly amount.' }, LUMP_SUM: { description: 'The sum paid once at 18.' } },
});
registerEnumType(AmountBasis, {
  name: 'AmountBasis',
  description: 'The full standard, the difference to it, nothing to pay, or not known any more: a fact is missing, nothing is guessed.',
});
registerEnumType(AmountLineKind, {
  name: 'AmountLineKind',
  description:
    'What a line of an amount is. Standards and deductions (negative) add up to the total; where deductions reach the standard, NONE says that nothing is due.',
});
registerEnumType(CalculationCauseEnum, {
  name: 'CalculationCause',
  description: 'Why a calculation was made.',
  valuesConfig: {
    CASE_CONFIRMED: { description: 'The case was confirmed.' },
    RELEASE_PUBLISHED: { description: 'A release was published.' },
    LIFE_EVENT: { description: 'Something became known of the child.' },
    PAYMENT_RETURNED: { description: 'A payment came back: only what was paid too much is looked at anew.' },
    CALENDAR: { description: 'More months are laid out, or what was announced has come to be known.' },
  },
});
