import type { AllowanceDecision, AnswerBasis, ElderlyAllowanceAnswer } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { judgeRule, type JudgedRule } from './judge-rule.ts';

const allowance = (judged: JudgedRule | undefined): AllowanceDecision | null =>
  judged ? { decision: judged.decision, reasons: judged.reasons, missing: judged.missing } : null;

/** The living and the nursing allowance for the elderly, judged apart; they may be drawn together. */
export function elderlyAllowance(rules: RuleSet, given: object, basis: AnswerBasis): ElderlyAllowanceAnswer {
  const living = judgeRule(rules, 'ELDERLY_LIVING', given);
  const nursing = judgeRule(rules, 'ELDERLY_NURSING', given);
  return {
    ...basis,
    errors: [...basis.errors, ...(living?.errors ?? []), ...(nursing?.errors ?? [])],
    living: allowance(living),
    nursing: allowance(nursing),
  };
}
