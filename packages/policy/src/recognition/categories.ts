import type { Category } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';

/** All categories, in the order of their strength where it matters. */
export const CATEGORIES: readonly Category[] = [
  'ORPHAN',
  'DE_FACTO_UNSUPPORTED',
  'KEY_DIFFICULTY',
  'HIV_AFFECTED',
  'HIV_INFECTED',
  'POOR_FAMILY',
  'SELF_DIFFICULTY',
  'TEMPORARY_DIFFICULTY',
  'LEFT_BEHIND',
];

const listParameter = (rules: RuleSet, name: string): readonly string[] => {
  const value = rules.parameters.value(name);
  return Array.isArray(value) ? (value as string[]) : [];
};

/** The categories a jurisdiction offers, in a fixed order. */
export function offeredCategories(rules: RuleSet): Category[] {
  const offered = listParameter(rules, 'offeredCategories');
  return CATEGORIES.filter((category) => offered.includes(category));
}

/** The classes that make a child one in difficulty; none where the jurisdiction does not count. */
export const difficultyClasses = (rules: RuleSet): readonly string[] => listParameter(rules, 'childInDifficultyCategories');
