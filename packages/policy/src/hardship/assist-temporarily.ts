import type { AnswerBasis, MonthWindow, TemporaryAssistanceAnswer } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { addMonths, monthOf } from '../time/date-arithmetic.ts';
import { judgeRule } from './judge-rule.ts';
import { roundedHalfUp } from './rounding.ts';

export interface TemporaryAssistanceGiven {
  type?: 'EMERGENCY' | 'EXPENDITURE';
  appliedOn?: string;
  members?: number;
  sixMonths?: { incomeFen?: number; necessarySpendingFen?: number };
}

const SIX_MONTHS = 6;
const YEAR = 12;
const DERIVED = 'sixMonths.perHeadMonthlyFen';

/** Income less necessary spending, per head and month: the exact quotient, or what is missing for it. */
function perHeadMonthly({ members, sixMonths }: TemporaryAssistanceGiven): { fen?: number; missing: string[] } {
  const { incomeFen, necessarySpendingFen } = sixMonths ?? {};
  const missing = [
    ...(members === undefined ? ['members'] : []),
    ...(incomeFen === undefined ? ['sixMonths.incomeFen'] : []),
    ...(necessarySpendingFen === undefined ? ['sixMonths.necessarySpendingFen'] : []),
  ];
  if (members === undefined || incomeFen === undefined || necessarySpendingFen === undefined) return { missing };
  return { fen: (incomeFen - necessarySpendingFen) / (members * SIX_MONTHS), missing };
}

/** Whole months, ending with the month before the application. */
const windowOf = (appliedOn: string, months: number): MonthWindow => ({
  from: addMonths(monthOf(appliedOn), -months),
  to: addMonths(monthOf(appliedOn), -1),
});

/** Emergency or expenditure assistance. Incomes are looked back at for the expenditure type only. */
export function assistTemporarily(rules: RuleSet, given: TemporaryAssistanceGiven, basis: AnswerBasis): TemporaryAssistanceAnswer {
  const perHead = perHeadMonthly(given);
  const facts = { ...given, sixMonths: { ...given.sixMonths, perHeadMonthlyFen: perHead.fen } };
  const judged = given.type === undefined ? undefined : judgeRule(rules, `TEMPORARY_${given.type}`, facts);
  const lookback = given.type === 'EXPENDITURE';
  const missing = given.type === undefined ? ['type'] : (judged?.missing ?? []);
  return {
    ...basis,
    errors: [...basis.errors, ...(judged?.errors ?? [])],
    decision: given.type === undefined ? 'UNDETERMINED' : (judged?.decision ?? null),
    reasons: judged?.reasons ?? [],
    missing: [...new Set(missing.flatMap((path) => (path === DERIVED ? perHead.missing : [path])))],
    writtenNotice: judged?.decision === 'INELIGIBLE',
    sixMonthWindow: lookback && given.appliedOn !== undefined ? windowOf(given.appliedOn, SIX_MONTHS) : null,
    twelveMonthWindow: lookback && given.appliedOn !== undefined ? windowOf(given.appliedOn, YEAR) : null,
    lookback,
    perHeadMonthlyFen: perHead.fen === undefined ? null : roundedHalfUp(perHead.fen),
  };
}
