import type { CaseClock, CaseHead } from '../src/case-types.ts';
/** A clock with ticks on invented days; `left` below zero is overdue, undefined is stopped. */
export declare function sampleClock(left: number | undefined, pausedDays?: number): CaseClock;
/** The sample rows; names and numbers are invented and masked. */
export declare const sampleRows: CaseHead[];
