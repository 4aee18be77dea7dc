import type { Run } from './run-types.ts';

/** Whether the sum of a run is that of its payments, and once there is a file that of the file and what is handed out in cash. */
export function totalsAgree(run: Pick<Run, 'totalFen' | 'cashFen' | 'states' | 'batch' | 'grossFen' | 'recoveredFen' | 'state'>): boolean {
  const payments = run.states
    .filter(({ state }) => run.state === 'WITHDRAWN' || state !== 'WITHDRAWN')
    .reduce((sum, { totalFen }) => sum + totalFen, 0);
  const ofFile = run.batch ? run.batch.totalFen + run.cashFen === run.totalFen : true;
  return payments === run.totalFen && run.grossFen - run.recoveredFen === run.totalFen && ofFile;
}
