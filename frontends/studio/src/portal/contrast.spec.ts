import { describe, expect, it } from 'vitest';
import { contrastOnWhite } from './contrast.ts';

describe('a colour on white', () => {
  it.each([
    ['#000000', 21],
    ['#ffffff', 1],
    ['#0b5a8a', 7.38],
    ['#767676', 4.54],
    ['#ffc83d', 1.53],
  ])('%s is read with %d : 1', (colour, expected) => {
    expect(contrastOnWhite(colour)).toBeCloseTo(expected, 1);
  });
  it.each(['', '#fff', 'blue', '#12345g'])('%j is none', (colour) => {
    expect(contrastOnWhite(colour)).toBeUndefined();
  });
});
