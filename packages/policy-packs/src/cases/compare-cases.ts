import { broughtForward, compilePolicy, type Policy, type PolicyLayerRelease } from '@onething/policy';
import type { PolicyCase } from './case-file.ts';
import type { Difference } from './match-answer.ts';
import { passed, runCase } from './run-cases.ts';

/** A policy case under the rules as they are and with a candidate laid over them. */
export interface ComparedCase {
  case: PolicyCase;
  passedBefore: boolean;
  passedAfter: boolean;
  /** What was expected and what came under the candidate. */
  differences: Difference[];
}

/**
 * Runs policy cases one after the other: before, and with the candidate as if it had been in force on the day of each case. Yields each as it is
 * answered, so that others get their turn between.
 */
export function* comparedCases(
  cases: readonly PolicyCase[],
  releases: readonly PolicyLayerRelease[],
  candidate: PolicyLayerRelease,
): Generator<ComparedCase> {
  const before = compilePolicy(releases);
  const days = [...Map.groupBy(cases, ({ on }) => on)];
  for (const [day, ofDay] of days) {
    const after: Policy = compilePolicy([...releases, broughtForward(candidate, day)]);
    for (const entry of ofDay) {
      const result = runCase(after, entry);
      const differences = result.failure ? [{ path: 'answer', expected: 'an answer', actual: result.failure.message }] : result.differences;
      yield { case: entry, passedBefore: passed(runCase(before, entry)), passedAfter: passed(result), differences };
    }
  }
}
