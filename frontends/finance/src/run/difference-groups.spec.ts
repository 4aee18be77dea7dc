import { describe, expect, it } from 'vitest';
import { differenceGroups } from './difference-groups.ts';
import type { Run } from './run-types.ts';

const run = (patch: Partial<Run>): Run =>
  ({ differences: [], stoppedCount: 0, stoppedFen: 0, exceptionCount: 0, totalFen: 0, previous: null, ...patch }) as Run;

describe('the differences of a run to last month', () => {
  it('are none where everything is as it was', () => {
    expect(differenceGroups(run({ differences: [{ difference: 'SAME', count: 9, totalFen: 900, previousFen: 900 }] }))).toEqual([]);
  });

  it('explain the change of the sum to the fen, held payments included', () => {
    const groups = differenceGroups(
      run({
        differences: [
          { difference: 'SAME', count: 7, totalFen: 700, previousFen: 700 },
          { difference: 'NEW', count: 2, totalFen: 260, previousFen: 0 },
          { difference: 'CHANGED', count: 1, totalFen: 80, previousFen: 100 },
          { difference: 'ARREARS', count: 1, totalFen: 50, previousFen: 0 },
        ],
        stoppedCount: 1,
        stoppedFen: 100,
        exceptionCount: 1,
        totalFen: 1090,
        previous: { id: 'before', month: '2026-10', itemCount: 10, totalFen: 1000 },
      }),
    );
    expect(groups.map(({ name, changeFen }) => [name, changeFen])).toEqual([
      ['NEW', 260],
      ['STOPPED', -100],
      ['CHANGED', -20],
      ['ARREARS', 50],
      ['HELD', -100],
    ]);
    expect(groups.reduce((sum, { changeFen }) => sum + changeFen, 0)).toBe(1090 - 1000);
  });

  it('count what waits in a first run without a month to compare with', () => {
    expect(differenceGroups(run({ exceptionCount: 3 }))).toEqual([
      { name: 'HELD', count: 3, previousFen: null, nowFen: null, changeFen: 0 },
    ]);
  });
});
