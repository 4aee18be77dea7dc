import { describe, expect, it } from 'vitest';
import { monthBeside, placesBefore } from './months.ts';

describe('months', () => {
  it('follow each other across years', () => {
    expect(monthBeside('2026-12', 1)).toBe('2027-01');
    expect(monthBeside('2026-01', -1)).toBe('2025-12');
  });
  it('are laid out in weeks that begin on Monday', () => {
    expect(placesBefore('2026-03')).toBe(6);
    expect(placesBefore('2026-06')).toBe(0);
  });
});
