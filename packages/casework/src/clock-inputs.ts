import type { CaseState, ClockPause } from './case-state.ts';

/** `WHOLE`: one limit from completeness to the decision. */
export type ClockStep = 'VERIFICATION' | 'CONFIRMATION' | 'WHOLE';

/** What `policy.deadline` is asked for one step of a case, in its vocabulary; dates `YYYY-MM-DD`. */
export interface ClockInput {
  service: 'CHILD_WELFARE';
  step: ClockStep;
  /** Day it was complete (or, for the confirmation, reported); of an incomplete application the day of submission. */
  receivedOn: string;
  /** Empty once complete; `NOTICE` where the one-time notice asks for something that is no material. */
  missingMaterials: string[];
  pauses: { from: string; to?: string }[];
  finishedOn?: string;
}

/**
 * The clocks a case has under the steps its jurisdiction sets limits for, oldest first. A clock begins with completeness (or with the
 * report, for the confirmation), stands while a supplement is awaited and from a refusal to its reopening, and the verification's also while the
 * case lies with the county.
 * `outstanding`: materials still owed, for a case that is not complete.
 */
export function clockInputs(state: CaseState, steps: readonly ClockStep[], outstanding: readonly string[] = []): ClockInput[] {
  if (!state.submitted || state.withdrawn) return [];
  return steps.flatMap((step) => (step === 'CONFIRMATION' ? confirmationClock(state) : [applicationClock(state, step, outstanding)]));
}

function applicationClock(state: CaseState, step: 'VERIFICATION' | 'WHOLE', outstanding: readonly string[]): ClockInput {
  const completedOn = state.completed?.on;
  const finishedOn = step === 'WHOLE' ? state.decided?.on : state.reported?.on;
  const causes: readonly ClockPause['cause'][] = step === 'WHOLE' ? ['SUPPLEMENT', 'OBJECTION'] : ['SUPPLEMENT', 'WITH_COUNTY'];
  return {
    service: 'CHILD_WELFARE',
    step,
    // Counting starts with completeness: what was handed in before does not start anything.
    receivedOn: completedOn ?? state.submitted?.on ?? '',
    missingMaterials: completedOn ? [] : outstanding.length > 0 ? [...outstanding] : ['NOTICE'],
    pauses: pausesWithin(state, causes, completedOn, finishedOn),
    ...(finishedOn ? { finishedOn } : {}),
  };
}

function confirmationClock(state: CaseState): ClockInput[] {
  if (!state.reported) return [];
  const finishedOn = state.decided?.on;
  return [
    {
      service: 'CHILD_WELFARE',
      step: 'CONFIRMATION',
      receivedOn: state.reported.on,
      missingMaterials: [],
      pauses: pausesWithin(state, ['SUPPLEMENT', 'OBJECTION'], state.reported.on, finishedOn),
      ...(finishedOn ? { finishedOn } : {}),
    },
  ];
}

/** Pauses of the given causes that touch the time between the clock's start and its end. */
function pausesWithin(
  state: CaseState,
  causes: readonly ClockPause['cause'][],
  from: string | undefined,
  until: string | undefined,
): { from: string; to?: string }[] {
  return state.pauses
    .filter((pause) => causes.includes(pause.cause) && from !== undefined && (pause.to === undefined || pause.to >= from))
    .filter((pause) => until === undefined || pause.from < until)
    .map(({ from: begin, to }) => ({ from: begin, ...(to ? { to } : {}) }));
}
