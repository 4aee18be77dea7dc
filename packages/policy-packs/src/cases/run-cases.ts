import type { Policy, PolicyAnswer } from '@onething/policy';
import { type PolicyCase, readCases, requestOf } from './case-file.ts';
import { type Difference, matchAnswer } from './match-answer.ts';

interface CaseFilter {
  question?: string;
  /** The first digits of the jurisdiction. */
  jurisdiction?: string;
}

export interface CaseResult {
  case: PolicyCase;
  differences: Difference[];
  answer?: PolicyAnswer;
  /** The question could not be answered at all. */
  failure?: Error;
}

export function runCase(policy: Policy, entry: PolicyCase): CaseResult {
  try {
    const answer = policy.ask(entry.question, requestOf(entry));
    return { case: entry, answer, differences: matchAnswer(entry.expect, answer) };
  } catch (failure) {
    return { case: entry, differences: [], failure: failure instanceof Error ? failure : new Error(String(failure)) };
  }
}

export const passed = (result: CaseResult): boolean => !result.failure && result.differences.length === 0;

/** Runs the cases at a path that the filter lets through. */
export function runCases(policy: Policy, path: string, filter: CaseFilter = {}): CaseResult[] {
  return readCases(path)
    .filter(({ question }) => filter.question === undefined || question === filter.question)
    .filter(({ jurisdiction }) => jurisdiction.startsWith(filter.jurisdiction ?? ''))
    .map((entry) => runCase(policy, entry));
}
