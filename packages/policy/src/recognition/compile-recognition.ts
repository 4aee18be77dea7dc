import type { CompiledRecognition } from '../types.ts';
import { DecisionSource } from '../conditions/decision-source.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { offeredCategories } from './categories.ts';
import { compileCategories } from './compile-category.ts';

const INELIGIBLE = '0';

/** Recognition without explanations, for millions of children: nothing is allocated per decision. */
export function compileRecognition(rules: RuleSet): CompiledRecognition {
  const compile = compileCategories(rules);
  const categories = offeredCategories(rules);
  const source = new DecisionSource();
  const results = categories.map((category) => compile(category)?.emit(source, { person: 'child' }) ?? INELIGIBLE);
  const decisions = new Uint8Array(categories.length);
  const run = source.build(results, rules.asOf.on, decisions);
  return {
    categories,
    decide: (facts) => {
      run(facts);
      return decisions;
    },
  };
}
