import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOf, yuanOf } from './number-widget.tsx';

describe('money as it is typed', () => {
  it('is kept as whole fen and comes back the same', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 100_000_000 }), (fen) => fenOf(yuanOf(fen)) === fen));
  });
  it.each([
    ['1488', 148800],
    ['1,488.5', 148850],
    ['0.01', 1],
    ['12.345', '12.345'],
    ['many', 'many'],
  ])('%s', (typed, kept) => expect(fenOf(typed)).toBe(kept));
});
