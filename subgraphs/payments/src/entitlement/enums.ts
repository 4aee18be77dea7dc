import { registerEnumType } from 'type-graphql';

export const EntitlementState = {
  ESTABLISHED: 'ESTABLISHED',
  STANDARD_UNSET: 'STANDARD_UNSET',
  FACTS_MISSING: 'FACTS_MISSING',
  CARE_ONLY: 'CARE_ONLY',
} as const;
export const AmountBasis = { FULL: 'FULL', TOP_UP: 'TOP_UP', NONE: 'NONE' } as const;
export const AmountLineKind = { STANDARD: 'STANDARD', DEDUCTION: 'DEDUCTION', TOTAL: 'TOTAL', NONE: 'NONE', LUMP_SUM: 'LUMP_SUM' } as const;
export const CalculationCauseEnum = { CASE_CONFIRMED: 'CASE_CONFIRMED', RELEASE_PUBLISHED: 'RELEASE_PUBLISHED' } as const;

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
registerEnumType(AmountBasis, { name: 'AmountBasis', description: 'The full standard, the difference to it, or nothing to pay.' });
registerEnumType(AmountLineKind, {
  name: 'AmountLineKind',
  description:
    'What a line of an amount is. Standards and deductions (negative) add up to the total; where deductions reach the standard, NONE says that nothing is due.',
});
registerEnumType(CalculationCauseEnum, { name: 'CalculationCause', description: 'Why a calculation was made.' });
