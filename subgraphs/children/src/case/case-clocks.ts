import type { ClockInput, ClockStep } from '@onething/casework';
import { clockInputs } from '@onething/casework';
import type { DeadlineAnswer, Policy } from '@onething/policy';
import { outstandingMaterials } from '../material/required-materials.ts';
import type { CaseFile } from './case-file.ts';
import { lawCountyOf } from './case-file.ts';

/** A clock with its input and the policy's answer. */
export interface RunningClock {
  input: ClockInput;
  answer: DeadlineAnswer;
  /** Calendar year that is not loaded and without which the due date is open. */
  openYear: number | null;
}

/** The steps a county sets limits for: one for the whole matter, or one for each level. */
function limitSteps(policy: Policy, code: string, on: string): ClockStep[] {
  const steps = policy.parameter(code, 'childWelfareSteps', on)?.value;
  return Array.isArray(steps) ? (steps as ClockStep[]) : [];
}

/** What the clocks of a case are asked with; stored with the case so that a queue need not open every file. */
export function clockInputsOf(file: CaseFile, on: string): ClockInput[] {
  const steps = limitSteps(file.policy, lawCountyOf(file.record), file.record.startedOn);
  const outstanding = file.state.completed ? [] : outstandingMaterials(file, on);
  return clockInputs(file.state, steps, outstanding);
}

/** Every clock as it stands on a day, oldest first. */
export function clocksOn(policy: Policy, countyCode: string, inputs: readonly ClockInput[], on: string): RunningClock[] {
  return inputs.map((input) => {
    const answer = policy.deadline({ jurisdiction: countyCode, on, given: input });
    const missing = answer.errors.find((error) => error.code === 'CALENDAR_YEAR_MISSING');
    return { input, answer, openYear: missing?.code === 'CALENDAR_YEAR_MISSING' ? missing.year : null };
  });
}

/** The clock that matters now: the last one that has begun, else the first. */
export function currentClock(clocks: readonly RunningClock[]): RunningClock | undefined {
  return clocks.findLast((clock) => clock.answer.clockStarted) ?? clocks[0];
}
