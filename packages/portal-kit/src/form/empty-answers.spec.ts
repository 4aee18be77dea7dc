import { describe, expect, it } from 'vitest';
import { isEmpty, saySame } from './empty-answers.ts';

describe('saySame', () => {
  it('does not mind what the form library adds by itself', () => {
    expect(saySame(undefined, {})).toBe(true);
    expect(saySame({ father: { details: {} }, mother: {} }, undefined)).toBe(true);
    expect(saySame({ a: 1, b: undefined }, { a: 1 })).toBe(true);
    expect(saySame({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  });
  it('minds every answer and every entry', () => {
    expect(saySame({ a: false }, {})).toBe(false);
    expect(saySame({ a: 0 }, {})).toBe(false);
    expect(saySame([], [{}])).toBe(false);
    expect(saySame([{}, { a: 1 }], [{ a: 1 }])).toBe(false);
  });
});

describe('isEmpty', () => {
  it('is true of nothing only', () => {
    for (const value of [undefined, null, '', [], {}, { a: { b: '' } }]) expect(isEmpty(value)).toBe(true);
    for (const value of [0, false, [{}], { a: [0] }]) expect(isEmpty(value)).toBe(false);
  });
});
