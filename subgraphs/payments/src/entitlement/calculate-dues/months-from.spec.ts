import { expect, it } from 'vitest';
import { monthsFrom } from './months-from.ts';

it('counts on over the end of the year', () => {
  expect(monthsFrom('2026-11', 4)).toEqual(['2026-11', '2026-12', '2027-01', '2027-02']);
  expect(monthsFrom('2026-01', 1)).toEqual(['2026-01']);
  expect(monthsFrom('2026-12', 14).at(-1)).toBe('2028-01');
});
