import { describe, expect, it } from 'vitest';
import { nextMonth } from './next-month.ts';

const now = new Date('2026-10-31T16:30:00Z');
const run = (month: string, patch = {}) => ({ month, sequence: 0, state: 'SETTLED' as const, ...patch });

describe('the month of the next run', () => {
  it('is this month in China where there is no run', () => {
    expect(nextMonth([], now)).toBe('2026-11');
    expect(nextMonth([], new Date('2026-10-31T15:30:00Z'))).toBe('2026-10');
  });
  it('follows the last regular run, over the turn of the year too, and never lies ahead', () => {
    expect(nextMonth([run('2026-08'), run('2026-09')], now)).toBe('2026-10');
    expect(nextMonth([run('2025-12')], now)).toBe('2026-01');
    expect(nextMonth([run('2026-11')], now)).toBe('2026-11');
  });
  it('takes no account of runs that were withdrawn or pay again', () => {
    expect(nextMonth([run('2026-09'), run('2026-10', { state: 'WITHDRAWN' })], now)).toBe('2026-10');
    expect(nextMonth([run('2026-09'), run('2026-10', { sequence: 1 })], now)).toBe('2026-10');
  });
});
