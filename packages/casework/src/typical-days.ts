import type { CaseStatus } from './case-status.ts';
import { levelOf } from './case-status.ts';
import type { ClockStep } from './clock-inputs.ts';

/**
 * Working days a step usually takes once its turn has come. An assumption of this house for planning, not law: no source states it. They add up
 * to ten of the fifteen working days of Licheng's whole limit, so that a case is called endangered only once a third of its time is gone.
 */
export const typicalWorkingDays = {
  SUBMITTED: 1,
  VERIFYING: 4,
  VERIFICATION_PREPARED: 1,
  CONFIRMING: 3,
  DECISION_PREPARED: 1,
} as const satisfies Partial<Record<CaseStatus, number>>;

type StepWithWork = keyof typeof typicalWorkingDays;

const order = Object.keys(typicalWorkingDays) as StepWithWork[];

/**
 * Working days that the steps from this status to the end of the clock usually take; `null` where nothing is to be done by an office. The
 * clock of the verification ends with the report to the county.
 */
export function typicalDaysAhead(status: CaseStatus, step: ClockStep): number | null {
  const position = order.indexOf(status as StepWithWork);
  if (position < 0) return null;
  const ahead = order.slice(position).filter((each) => step !== 'VERIFICATION' || levelOf(each) === 'TOWNSHIP');
  return ahead.reduce((sum, each) => sum + typicalWorkingDays[each], 0);
}

/**
 * The first day on which fewer working days are left than the steps ahead usually take: from then on the due date is in danger. `isWorkingDay`
 * may throw for a year that is not loaded. Dates `YYYY-MM-DD`.
 */
export function endangeredFrom(dueOn: string, daysAhead: number, isWorkingDay: (date: string) => boolean): string {
  let date = dueOn;
  for (let left = 1; left < daysAhead; left += 1) {
    do date = dayBefore(date);
    while (!isWorkingDay(date));
  }
  return date;
}

function dayBefore(date: string): string {
  return new Date(Date.parse(`${date}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
