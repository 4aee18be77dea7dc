import type { MondayCase, MondayDay } from './monday-cases.ts';
import { mondayCases } from './monday-cases.ts';
import { daysBefore } from './ground-facts.ts';
import type { SampleStep } from './monday-settings.ts';

/** One act of one case at one moment of the past weeks. */
export interface PlannedStep {
  /** Instant, ISO 8601 in UTC. */
  at: string;
  /** Index of the case. */
  index: number;
  step: SampleStep;
}

/** The past weeks that a Monday morning is the result of. */
export interface MondayPlan {
  cases: MondayCase[];
  /** Everything that happened, oldest first. */
  steps: PlannedStep[];
}

/** Minutes of the day, in China, between which offices act. */
const officeHours: [number, number] = [8 * 60 + 40, 17 * 60 + 10];

/**
 * Who did what when, so that on the morning of `today` the desks look as the settings say. Acts fall on working days within office hours, in the
 * order of a case, and never after `now` (instant).
 */
export function planMonday(day: MondayDay & { now: string }): MondayPlan {
  const cases = mondayCases(day);
  const steps = cases.flatMap((sample) => {
    let earliest = '';
    const planned: [SampleStep, number][] = sample.course.steps.start === undefined ? [['start', 0]] : [];
    planned.push(...(Object.entries(sample.course.steps) as [SampleStep, number][]));
    return planned.map(([step, offset]): PlannedStep => {
      const date = workingDaysAfter(sample.appliedOn, offset, day.isWorkingDay);
      const drawn = instantOf(date, sample.chance.whole(...officeHours), sample.chance.whole(0, 59));
      // Two acts of a case on one day follow one another.
      const at = [drawn, later(earliest, 7 * 60)].toSorted().at(-1)!;
      earliest = at;
      return { at, index: sample.index, step };
    });
  });
  const inTime = steps.filter(({ at }) => at <= day.now);
  return { cases, steps: inTime.toSorted((one, other) => one.at.localeCompare(other.at) || one.index - other.index) };
}

function workingDaysAfter(from: string, days: number, isWorkingDay: (date: string) => boolean): string {
  let date = from;
  for (let left = days; left > 0;) {
    date = daysBefore(date, -1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date;
}

function instantOf(date: string, minutes: number, seconds: number): string {
  return new Date(Date.parse(`${date}T00:00:00+08:00`) + (minutes * 60 + seconds) * 1000).toISOString();
}

function later(instant: string, seconds: number): string {
  return instant === '' ? '' : new Date(Date.parse(instant) + seconds * 1000).toISOString();
}
