import type { ConfirmedEnrolment } from '@onething/events';
import type { Category } from '@onething/policy';
import type { Calculation, EnrolmentToCalculate } from './calculate-dues.ts';

/**
 * The calculation of a case that was decided under a release this subgraph does not hold yet: nothing is calculated under another
 * policy. It is made again when the release arrives.
 */
export function waitForRelease(
  { county, firstMonth, facts }: EnrolmentToCalculate & { facts: Pick<ConfirmedEnrolment, 'category'> },
  on: string,
): Calculation {
  const problem = {
    code: 'RELEASE_NOT_HELD' as const,
    jurisdictionCode: county,
    category: facts.category as Category,
    month: firstMonth ?? null,
    missing: [],
  };
  return {
    state: 'FACTS_MISSING',
    firstMonth: firstMonth ?? null,
    dues: [],
    undecidedMonths: [],
    ended: [],
    throughMonth: null,
    over: false,
    problem,
    layers: [],
    kernelVersion: '',
    record: { request: { jurisdiction: county, on, given: {} }, problem, answerDigest: '' },
  };
}
