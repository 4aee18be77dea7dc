import type { PolicyLayerRelease } from '../types.ts';

/** An open case: the day it was begun, and the day its law is asked for. */
export interface OpenCase {
  startedOn: string;
  on: string;
}

/**
 * The releases an open case does not follow: those that took effect after it was begun and leave open cases under the law they were begun under, until
 * they are decided or until a day that has not come. A release that says nothing of open cases holds for them as for everybody.
 */
export function releasesPassedOver(releases: readonly PolicyLayerRelease[], { startedOn, on }: OpenCase): PolicyLayerRelease[] {
  return releases.filter(({ effectiveFrom, content }) => {
    const { transition } = content;
    if (!transition || effectiveFrom <= startedOn) return false;
    return transition.openCases === 'UNTIL_DECIDED' || on < (transition.from ?? effectiveFrom);
  });
}
