import type { CaseState } from './case-state.ts';
import type { CaseWorkflow } from './workflow.ts';

/** Days of the law where a jurisdiction sets no other: 行政复议法 第二十条. */
const daysOfTheLaw = 60;

/** Last day, `YYYY-MM-DD`, on which the applicant may object to the refusal in force; undefined where there is none. Calendar days. */
export function objectionUntil(state: CaseState, workflow: CaseWorkflow): string | undefined {
  if (!state.decided || state.decision?.kind !== 'REFUSE') return undefined;
  const [year = 0, month = 1, day = 1] = state.decided.on.split('-').map(Number);
  const last = Date.UTC(year, month - 1, day + (workflow.objectionDays ?? daysOfTheLaw));
  return new Date(last).toISOString().slice(0, 10);
}
