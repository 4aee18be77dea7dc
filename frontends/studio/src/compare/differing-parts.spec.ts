import { describe, expect, it } from 'vitest';
import { differingParts } from './differing-parts.ts';

describe('the parts in which two values differ', () => {
  it('are named by their keys, as deep as both sides are maps', () => {
    const left = { name: { zh: '甲', en: 'A' }, limit: { days: 15, unit: 'workingDays' }, list: [1, 2], publishedOn: '2026-01-01' };
    const right = { name: { zh: '乙', en: 'A' }, limit: { days: 10, unit: 'workingDays' }, list: [1, 2, 3], publishedOn: '2026-02-02' };
    expect(differingParts(left, right)).toEqual([
      { keys: ['name'], left: left.name, right: right.name },
      { keys: ['limit', 'days'], left: 15, right: 10 },
      { keys: ['list'], left: [1, 2], right: [1, 2, 3] },
    ]);
    expect(differingParts(undefined, right)).toEqual([{ keys: [], left: undefined, right }]);
  });

  it.each([[null], [15], ['x'], [[1, { a: 1 }]], [{ a: { b: [1] }, zh: '文', en: 'text' }]])('are none of %j and itself', (value) => {
    expect(differingParts(value, structuredClone(value))).toEqual([]);
  });

  it('are the whole of two values of different kinds, and a key that one side lacks', () => {
    expect(differingParts([1], { a: 1 })).toEqual([{ keys: [], left: [1], right: { a: 1 } }]);
    expect(differingParts({ a: 1 }, { a: 1, b: 2 })).toEqual([{ keys: ['b'], left: undefined, right: 2 }]);
  });
});
