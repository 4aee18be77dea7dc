import type { RuleSet } from '../rules/rule-set.ts';

/** What an agency owes, as a pack states it under `obligations`. */
export interface ObligationRule {
  rhythm: 'MONTHLY' | 'YEARLY' | 'NONE';
  /** Day of the month after the data month; not rolled over holidays. */
  dueDay?: number;
  /** First data month or year. */
  firstPeriod?: string;
  /** Parameter with the window of a yearly rhythm; due on its last day. */
  window?: string;
  /** Events to be reported the same day. */
  immediateEvents?: string[];
  /** Definition of the persons its list holds. */
  lists?: string;
}

export function obligationRule(rules: RuleSet, agency: string): ObligationRule | undefined {
  const obligations = rules.parameters.value('obligations') as Record<string, ObligationRule> | undefined;
  return obligations?.[agency];
}
