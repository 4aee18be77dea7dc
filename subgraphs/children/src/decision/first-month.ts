import type { Citation, Policy } from '@onething/policy';

/** First benefit month of a confirmation. */
export interface FirstMonthRule {
  /** `YYYY-MM`: what holds unless another month is stated. */
  month: string;
  /** The law fixes it; another month may not be stated. */
  fixed: boolean;
  citation: Citation | null;
}

/**
 * The month after the confirmation; where the jurisdiction leaves it to the confirmation, only the default.
 * Liaoning fixes it (辽民发〔2019〕66号 二（三）); Licheng's form states it.
 */
export function firstMonthRule(policy: Policy, code: string, confirmedOn: string): FirstMonthRule {
  const parameter = policy.parameter(code, 'firstMonthRule', confirmedOn);
  return {
    month: nextMonth(confirmedOn),
    fixed: parameter?.value === 'NEXT',
    citation: parameter?.lineage.at(-1)?.citation ?? null,
  };
}

/** The month after a day, `YYYY-MM`. */
export function nextMonth(date: string): string {
  const [year = 0, month = 0] = date.split('-').map(Number);
  return month === 12 ? `${year + 1}-01` : `${year}-${String(month + 1).padStart(2, '0')}`;
}
