import type { Citation, Policy } from '@onething/policy';

/**
 * Whether a county gives a category care and no money on a day, and the clause that says so; undefined where money is paid
 * (parameter `careOnlyCategories`: Zhengzhou's left-behind children, 郑民文〔2020〕57号 二（二）1).
 */
export function careOnlyRule(policy: Policy, countyCode: string, category: string, on: string): { citation: Citation | null } | undefined {
  const categories = policy.parameter(countyCode, 'careOnlyCategories', on);
  if (!Array.isArray(categories?.value) || !categories.value.includes(category)) return undefined;
  return { citation: categories.lineage.at(-1)?.citation ?? null };
}
