import type { Policy } from '@onething/policy';

/** What the boundaries of a place depend on. */
export interface RuleFacts {
  jurisdiction: string;
  /** Shortest term that counts. */
  months: number;
  illnesses: string[];
}

export function ruleFacts(policy: Policy, jurisdiction: string, on: string): RuleFacts {
  const months = policy.parameter(jurisdiction, 'minimumTermMonths', on)?.value;
  const illnesses = policy.parameter(jurisdiction, 'seriousIllnesses', on)?.value;
  return {
    jurisdiction,
    months: typeof months === 'number' ? months : 6,
    illnesses: Array.isArray(illnesses) ? (illnesses as string[]) : [],
  };
}
