import type { RunLine } from './run-types.ts';

/** The month after the last regular run, but never later than the month it is in China; without a run that month. */
export function nextMonth(runs: Pick<RunLine, 'month' | 'sequence' | 'state'>[], now: Date): string {
  const current = new Date(now.getTime() + 8 * 3_600_000).toISOString().slice(0, 7);
  const last = runs
    .filter(({ sequence, state }) => sequence === 0 && state !== 'WITHDRAWN')
    .map(({ month }) => month)
    .toSorted()
    .at(-1);
  if (!last) return current;
  const [year = 0, number = 0] = last.split('-').map(Number);
  const after = number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
  return after < current ? after : current;
}
