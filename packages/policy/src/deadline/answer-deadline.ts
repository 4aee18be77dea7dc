import type { AnswerBasis, Citation, DeadlineAnswer, DeadlineState, PolicyError } from '../types.ts';
import type { RuleSet } from '../rules/rule-set.ts';
import { CalendarYearMissing, type WorkingCalendar } from '../time/working-calendar.ts';
import { countLimit, countUntil, type CountedDays, type Pause } from './working-days.ts';

export interface DeadlineGiven {
  service: string;
  step: string;
  receivedOn: string;
  missingMaterials?: string[];
  completedOn?: string;
  pauses?: Pause[];
  finishedOn?: string;
}

interface StepLimit {
  workingDays: number;
  citation?: Citation;
}

function limitOf(rules: RuleSet, service: string, step: string): StepLimit | undefined {
  const name = `limitWorkingDays.${service}.${step}`;
  const value = rules.parameters.value(name);
  if (typeof value !== 'number') return undefined;
  const citation = rules.parameters.citation(name);
  return { workingDays: value, ...(citation && { citation }) };
}

/** A year without calendar leaves the date open and never refuses anything. */
function guarded<Result>(errors: PolicyError[], count: () => Result): Result | null {
  try {
    return count();
  } catch (problem) {
    if (!(problem instanceof CalendarYearMissing)) throw problem;
    if (!errors.some((error) => error.code === 'CALENDAR_YEAR_MISSING' && error.year === problem.year)) {
      errors.push({ code: 'CALENDAR_YEAR_MISSING', year: problem.year });
    }
    return null;
  }
}

const isWaiting = (pauses: readonly Pause[], on: string): boolean =>
  pauses.some(({ from, to }) => on >= from && (to === undefined || on < to));

function stateOf(given: DeadlineGiven, on: string, dueOn: string | null): DeadlineState {
  if (given.finishedOn !== undefined) return dueOn !== null && given.finishedOn > dueOn ? 'LATE' : 'ON_TIME';
  if (dueOn !== null && on > dueOn) return 'OVERDUE';
  return isWaiting(given.pauses ?? [], on) ? 'PAUSED' : 'RUNNING';
}

type Tick = DeadlineAnswer['ticks'][number];

/** One tick a working day, in order: used until the day asked, left after it, and those that stood still. */
function ticksOf(days: CountedDays, until: string): Tick[] {
  const counted = days.counted.map((date): Tick => ({ date, kind: date <= until ? 'USED' : 'LEFT' }));
  const paused = days.paused.map((date): Tick => ({ date, kind: 'PAUSED' }));
  return [...counted, ...paused].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

interface Running {
  start: string;
  limit: StepLimit;
  on: string;
  calendar: WorkingCalendar;
}

function runningClock(given: DeadlineGiven, { start, limit, on, calendar }: Running, errors: PolicyError[]) {
  const pauses = given.pauses ?? [];
  const until = given.finishedOn !== undefined && given.finishedOn < on ? given.finishedOn : on;
  const whole = guarded(errors, () => countLimit(calendar, start, limit.workingDays, pauses));
  const passed = guarded(errors, () => countUntil(calendar, start, until, pauses));
  const dueOn = whole === null ? null : (whole.counted.at(-1) ?? start);
  return {
    dueOn,
    workingDaysLeft: whole === null ? null : whole.counted.filter((date) => date > on).length,
    workingDaysUsed: passed === null ? null : passed.counted.length,
    state: stateOf(given, on, dueOn),
    ticks: whole !== null ? ticksOf(whole, until) : passed !== null ? ticksOf(passed, until) : [],
  };
}

/**
 * The clock of a step: it starts the day after the application was complete, counts working days and stands still while a
 * supplement is awaited. Everything lacking at acceptance is told in one notice, and nothing runs before it has come.
 */
export function answerDeadline(rules: RuleSet, given: DeadlineGiven, calendar: WorkingCalendar, basis: AnswerBasis): DeadlineAnswer {
  const lacking = given.missingMaterials ?? [];
  const start = lacking.length === 0 ? given.receivedOn : given.completedOn;
  const limit = limitOf(rules, given.service, given.step);
  const errors = [...basis.errors];
  if (!limit) {
    errors.push({
      code: 'PARAMETER_UNSET',
      jurisdiction: rules.jurisdiction,
      parameter: `limitWorkingDays.${given.service}.${given.step}`,
    });
  }
  const clock =
    start === undefined
      ? { dueOn: null, workingDaysLeft: null, workingDaysUsed: null, state: 'NOT_STARTED' as const, ticks: [] }
      : limit
        ? runningClock(given, { start, limit, on: rules.asOf.on, calendar }, errors)
        : { dueOn: null, workingDaysLeft: null, workingDaysUsed: null, state: stateOf(given, rules.asOf.on, null), ticks: [] };
  return {
    ...basis,
    errors,
    ...clock,
    limitWorkingDays: limit?.workingDays ?? null,
    accepted: start !== undefined,
    clockStarted: start !== undefined,
    notices: lacking.length > 0 ? 1 : 0,
    noticeLists: lacking,
    citation: limit?.citation ?? null,
  };
}
