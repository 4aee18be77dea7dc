import type { StandardStep } from './standards.operations.ts';

/** One stretch of a step line, from month to month. `until` is the month in which the next begins. */
export interface Stretch {
  from: number;
  until: number;
  fen: number;
  draft: boolean;
}

/** A month as a count of months, so that it can stand on an axis. */
export function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1;
}

/** The stretches of one line of the series; where it says nothing there is a gap. */
export function stretchesOf(series: readonly StandardStep[], line: 'fen' | 'fenBefore' | 'floorFen', end: number): Stretch[] {
  return series.flatMap((step, index) => {
    const fen = step[line];
    const next = series[index + 1];
    if (fen === null) return [];
    return [{ from: monthNumber(step.month), until: next ? monthNumber(next.month) : end, fen, draft: line === 'fen' && step.draft }];
  });
}

/** Even steps for an axis that holds all values: at most five, on round numbers. */
export function ticksOf(values: readonly number[]): number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const rough = Math.max(high - low, high * 0.1, 10_000) / 3;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((each) => each >= rough) ?? power * 10;
  const first = Math.max(0, Math.floor(low / step) * step - (low % step === 0 ? step : 0));
  const last = Math.ceil(high / step) * step;
  return Array.from({ length: Math.round((last - first) / step) + 1 }, (_, index) => first + index * step);
}
