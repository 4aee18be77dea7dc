import { expect, it } from 'vitest';
import { changedKeys } from './changed-keys.ts';

it('writes of a map that levels add to only what differs', () => {
  const before = { TOWNSHIP: 'QUARTERLY', VILLAGE: 'MONTHLY', COUNTY: { visits: 2 } };
  expect(changedKeys(before, { ...before, VILLAGE: 'QUARTERLY' })).toEqual({ VILLAGE: 'QUARTERLY' });
  expect(changedKeys(before, { ...before, COUNTY: { visits: 3 } })).toEqual({ COUNTY: { visits: 3 } });
  expect(changedKeys(before, before)).toBeUndefined();
  expect(changedKeys(null, { VILLAGE: 'MONTHLY' })).toEqual({ VILLAGE: 'MONTHLY' });
  expect(changedKeys(15, 20)).toBe(20);
});
