import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrastOnWhite, DEFAULT_ACCENT, readableAccent } from './accent.ts';

describe('accent colour', () => {
  it('leaves a readable colour as it is', () => {
    expect(readableAccent('#0b5a8a')).toBe('#0b5a8a');
    expect(readableAccent('#767676')).toBe('#767676');
  });

  it('darkens one that is not', () => {
    expect(contrastOnWhite('#777777')).toBeLessThan(4.5);
    expect(readableAccent('#777777')).not.toBe('#777777');
    expect(readableAccent('#ffee00')).toMatch(/^#[0-9a-f]{6}$/);
  });

  it.each([undefined, '', 'red', '#fff', '#0b5a8a; } body { display: none', 'url(//elsewhere)'])('takes the default for %j', (colour) => {
    expect(readableAccent(colour)).toBe(DEFAULT_ACCENT);
  });

  it('is readable with white text whatever was configured', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 0xffffff }), (value) => {
        const accent = readableAccent(`#${value.toString(16).padStart(6, '0')}`);
        expect(contrastOnWhite(accent)).toBeGreaterThanOrEqual(4.5);
      }),
    );
  });
});

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
