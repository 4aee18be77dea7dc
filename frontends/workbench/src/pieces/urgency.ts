import type { CaseClock } from '../case-types.ts';

/** How pressing a clock is: two days or fewer are late or soon late, up to five near, all else later; `still` runs no time. */
export type Urgency = 'late' | 'near' | 'later' | 'still';

/** Reads the urgency of a case's running clock. */
export function urgencyOf(clock: CaseClock | null): Urgency {
  if (!clock || clock.state === 'NOT_STARTED' || clock.state === 'ON_TIME' || clock.state === 'LATE' || clock.state === 'OPEN')
    return 'still';
  if (clock.state === 'PAUSED') return 'still';
  if (clock.state === 'OVERDUE') return 'late';
  const left = clock.workingDaysLeft;
  if (left === null) return 'still';
  if (left <= 2) return 'late';
  return left <= 5 ? 'near' : 'later';
}

/** Working days beyond the limit; the days left of an overdue clock are 0, so what was used tells. */
export function daysOver(clock: CaseClock): number {
  return Math.max(0, (clock.workingDaysUsed ?? 0) - (clock.limitWorkingDays ?? 0));
}

/** Working days a stopped clock keeps: as stated, or what is not used yet; null where neither is known. */
export function daysKept(clock: CaseClock): number | null {
  if (clock.workingDaysLeft !== null) return Math.max(0, clock.workingDaysLeft);
  if (clock.limitWorkingDays === null || clock.workingDaysUsed === null) return null;
  return Math.max(0, clock.limitWorkingDays - clock.workingDaysUsed);
}
