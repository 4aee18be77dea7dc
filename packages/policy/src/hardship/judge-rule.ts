import type { Decision, PolicyError, ReasonCode, TraceNode } from '../types.ts';
import { reasonsOf, splitMissing } from '../conditions/compiled-condition.ts';
import { situation } from '../conditions/situation.ts';
import { compileCategories } from '../recognition/compile-category.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** A named rule of a pack, judged. */
export interface JudgedRule {
  decision: Decision;
  reasons: ReasonCode[];
  missing: string[];
  trace: TraceNode;
  errors: PolicyError[];
}

const DECISIONS = { YES: 'ELIGIBLE', NO: 'INELIGIBLE', UNKNOWN: 'UNDETERMINED' } as const;

/** Judges the rule of a place; undefined where no level has one. */
export function judgeRule(rules: RuleSet, name: string, given: object): JudgedRule | undefined {
  const condition = compileCategories(rules)(name);
  if (!condition) return undefined;
  const trace = condition.explain(situation(given));
  const { facts, parameters } = splitMissing(trace.missing ?? []);
  return {
    decision: DECISIONS[trace.truth],
    reasons: reasonsOf(trace),
    missing: facts,
    trace,
    errors: parameters.map((parameter) => ({ code: 'PARAMETER_UNSET', jurisdiction: rules.jurisdiction, parameter })),
  };
}
