import { describe, expect, it } from 'vitest';
import { placeholderPaper } from './placeholder-paper.ts';

describe('placeholderPaper', () => {
  it('draws the same paper for the same seed and another for every other', () => {
    const drawn = Array.from({ length: 300 }, (_, seed) => placeholderPaper(seed * 100).toString('base64'));
    expect(new Set(drawn).size).toBe(300);
    expect(placeholderPaper(700).toString('base64')).toBe(drawn[7]);
  });

  it('stays small enough for thousands', () => {
    expect(placeholderPaper(123_456).length).toBeLessThan(4000);
  });
});
