import type { Citation, Policy } from '@onething/policy';
import type { ChangeGround } from './change-words.ts';

/**
 * The clause a change rests on where the case is: parameter `changeClauses`, a map from ground to clause within the document it cites. Null where
 * no release names one.
 */
export function changeClause(policy: Policy, countyCode: string, ground: ChangeGround, on: string): Citation | null {
  const origin = policy
    .parameter(countyCode, 'changeClauses', on)
    ?.lineage.findLast(({ value }) => typeof (value as Record<string, unknown>)[ground] === 'string');
  if (!origin) return null;
  return { ...origin.citation, clause: (origin.value as Record<string, string>)[ground] as string };
}
