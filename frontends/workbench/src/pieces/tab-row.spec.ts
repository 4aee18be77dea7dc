import { describe, expect, it } from 'vitest';
import { tabsThatFit } from './tab-row.tsx';

describe('the tabs of the top bar', () => {
  it('are all drawn while they fit to the pixel', () => {
    expect(tabsThatFit([50, 60, 70], 188)).toBe(3);
  });

  it('leave room for the word behind which the rest stands', () => {
    expect(tabsThatFit([50, 60, 70], 187)).toBe(1);
    expect(tabsThatFit([50, 60, 70], 224 - 40)).toBe(1);
  });

  it('stand all behind it in a row that has no room at all', () => {
    expect(tabsThatFit([50, 60, 70], 0)).toBe(0);
    expect(tabsThatFit([], 0)).toBe(0);
  });
});
