import type { Condition } from '../pack-types.ts';
import type { CircumstanceKind } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** The kinds of circumstance a definition tests, directly or through other definitions. */
export function coveredKinds(name: string, rules: RuleSet, within: readonly string[] = []): CircumstanceKind[] {
  const definition = rules.definitions.get(name);
  if (!definition || within.includes(name)) return [];
  return [...new Set(kindsOf(definition.when.condition, rules, [...within, name]))];
}

function kindsOf(condition: Condition, rules: RuleSet, within: readonly string[]): CircumstanceKind[] {
  if (typeof condition === 'string') return coveredKinds(condition, rules, within);
  if ('circumstance' in condition) return [condition.circumstance].flat();
  if ('circumstanceOf' in condition) return coveredKinds(condition.circumstanceOf, rules, within);
  if ('listed' in condition) return condition.listed.flatMap((name) => coveredKinds(name, rules, within));
  if ('all' in condition) return condition.all.flatMap((part) => kindsOf(part, rules, within));
  if ('any' in condition) return condition.any.flatMap((part) => kindsOf(part, rules, within));
  if ('not' in condition) return kindsOf(condition.not, rules, within);
  if ('once' in condition) return [condition.once, condition.require].flatMap((part) => kindsOf(part, rules, within));
  return [];
}
