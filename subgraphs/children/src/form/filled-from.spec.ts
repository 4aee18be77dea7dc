import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { filledFrom } from './filled-from.ts';

describe('answers filled from others', () => {
  it('keep what is answered and take what is left out', () => {
    expect(
      filledFrom({ child: { name: '甲', residentId: '' }, list: [] }, { child: { name: '乙', residentId: '1' }, list: ['a'], more: 1 }),
    ).toEqual({
      child: { name: '甲', residentId: '1' },
      list: ['a'],
      more: 1,
    });
  });

  it('take nothing from what every object inherits', () => {
    expect(filledFrom({ toString: '' }, {})).toEqual({ toString: '' });
    expect(filledFrom({}, {})).toEqual({});
  });

  it('are themselves when filled from themselves or from nothing, and lose nothing', () => {
    const json = fc.jsonValue({ maxDepth: 3 }).filter((value) => typeof value === 'object' && value !== null && !Array.isArray(value));
    fc.assert(
      fc.property(json, json, (one, other) => {
        expect(JSON.stringify(filledFrom(one, one))).toBe(JSON.stringify(one));
        expect(JSON.stringify(filledFrom(one, {}))).toBe(JSON.stringify(one));
        const once = filledFrom(one, other);
        expect(filledFrom(once, other)).toEqual(once);
      }),
    );
  });
});
