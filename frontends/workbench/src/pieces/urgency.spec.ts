import { describe, expect, it } from 'vitest';
import type { CaseClock, ClockState } from '../case-types.ts';
import { daysKept, daysOver, urgencyOf } from './urgency.ts';

function clock(state: ClockState, workingDaysLeft: number | null, workingDaysUsed: number | null = null): CaseClock {
  return {
    step: 'WHOLE',
    state,
    limitWorkingDays: 15,
    workingDaysUsed,
    workingDaysLeft,
    dueOn: null,
    ticks: [],
    pausedDays: 0,
    openYear: null,
  };
}

describe('urgencyOf', () => {
  it.each([
    [0, 'late'],
    [2, 'late'],
    [3, 'near'],
    [5, 'near'],
    [6, 'later'],
  ])('calls %i days left %s', (left, urgency) => {
    expect(urgencyOf(clock('RUNNING', left))).toBe(urgency);
  });

  it('calls an overdue clock late and a stopped, open or finished one still', () => {
    expect(urgencyOf(clock('OVERDUE', 0, 17))).toBe('late');
    for (const state of ['PAUSED', 'OPEN', 'ON_TIME', 'LATE', 'NOT_STARTED'] as const) expect(urgencyOf(clock(state, 1))).toBe('still');
    expect(urgencyOf(null)).toBe('still');
  });
});

describe('daysOver', () => {
  it('counts what was used beyond the limit, whatever is said to be left', () => {
    expect(daysOver(clock('OVERDUE', 0, 16))).toBe(1);
    expect(daysOver(clock('OVERDUE', 0, 17))).toBe(2);
    expect(daysOver(clock('RUNNING', 0, 15))).toBe(0);
    expect(daysOver(clock('OVERDUE', 0, null))).toBe(0);
  });
});

describe('daysKept', () => {
  it('reads or computes what a stopped clock keeps, and says when it cannot', () => {
    expect(daysKept(clock('PAUSED', 4))).toBe(4);
    expect(daysKept(clock('PAUSED', null, 13))).toBe(2);
    expect(daysKept(clock('PAUSED', null, 16))).toBe(0);
    expect(daysKept(clock('PAUSED', null, null))).toBeNull();
  });
});
