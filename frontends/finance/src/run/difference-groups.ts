import type { Difference, Run } from './run-types.ts';

/** A way in which this month differs from last month. STOPPED and HELD stand beside the payments. */
export type GroupName = Exclude<Difference, 'SAME'> | 'STOPPED' | 'HELD';

/** A group of differences with its sums in fen. `nowFen` null: nothing is paid. */
export interface DifferenceGroup {
  name: GroupName;
  count: number;
  previousFen: number | null;
  nowFen: number | null;
  changeFen: number;
}

const order: Exclude<Difference, 'SAME'>[] = ['CHANGED', 'ARREARS', 'REISSUED', 'ONCE'];

/**
 * The differences of a run to last month in the order they are looked at: who is new, who stopped, what changed, what is made up for, what waits.
 * What waits is shown with what it would be; it is no part of the sum paid, so its change is what is missing from last month's and the rest of the sums.
 */
export function differenceGroups(run: Run): DifferenceGroup[] {
  const paid = (name: Exclude<Difference, 'SAME'>, compares: boolean): DifferenceGroup | undefined => {
    const found = run.differences.find(({ difference, count }) => difference === name && count > 0);
    if (!found) return undefined;
    const previousFen = compares ? found.previousFen : 0;
    return {
      name,
      count: found.count,
      previousFen: compares ? previousFen : null,
      nowFen: found.totalFen,
      changeFen: found.totalFen - previousFen,
    };
  };
  const stopped: DifferenceGroup | undefined =
    run.stoppedCount > 0
      ? { name: 'STOPPED', count: run.stoppedCount, previousFen: run.stoppedFen, nowFen: null, changeFen: -run.stoppedFen }
      : undefined;
  const before = [paid('NEW', false), stopped, ...order.map((name) => paid(name, name === 'CHANGED'))].filter(
    (group) => group !== undefined,
  );
  if (run.exceptionCount === 0) return before;
  const explained = before.reduce((sum, { changeFen }) => sum + changeFen, 0);
  const unexplained = run.previous ? run.totalFen - run.previous.totalFen - explained : 0;
  return [...before, { name: 'HELD', count: run.exceptionCount, previousFen: null, nowFen: null, changeFen: Math.min(0, unexplained) }];
}
