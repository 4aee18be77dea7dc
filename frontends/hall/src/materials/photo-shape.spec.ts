import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keptPart, scaleFor, turned, turnedSize, untouched, withCut } from './photo-shape.ts';
import type { PhotoEdits } from './photo-shape.ts';

const photo = { width: 4000, height: 3000 };
const side = fc.constantFrom('top', 'right', 'bottom', 'left');

describe('the shape of a photo', () => {
  it('is whole while nobody touches it', () => {
    expect(keptPart(photo, untouched)).toEqual({ x: 0, y: 0, ...photo });
  });

  it('lies down and stands up', () => {
    expect(turnedSize(photo, 90)).toEqual({ width: 3000, height: 4000 });
    expect(keptPart(photo, { turn: 90, cut: { top: 10, right: 20, bottom: 0, left: 0 } })).toEqual({
      x: 0,
      y: 400,
      width: 2400,
      height: 3600,
    });
  });

  it('keeps the same part of the paper when it is turned after cutting', () => {
    const cut = withCut(withCut(untouched, 'top', 30), 'left', 20);
    const right = turned(cut, 90);
    expect(right).toEqual({ turn: 90, cut: { top: 20, right: 30, bottom: 0, left: 0 } });
    expect(turned(right, -90)).toEqual(cut);
  });

  it('always keeps something, inside the photo, whatever is pulled', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(side, fc.integer({ min: -50, max: 200 }), fc.constantFrom(90, -90, 0)), { maxLength: 12 }), (pulls) => {
        const edits = pulls.reduce<PhotoEdits>(
          (now, [of, percent, by]) => (by === 0 ? withCut(now, of, percent) : turned(withCut(now, of, percent), by as 90)),
          untouched,
        );
        const { x, y, width, height } = keptPart(photo, edits);
        const whole = turnedSize(photo, edits.turn);
        expect(Math.min(width / whole.width, height / whole.height)).toBeGreaterThan(0.099);
        expect(x + width).toBeLessThanOrEqual(whole.width);
        expect(y + height).toBeLessThanOrEqual(whole.height);
      }),
    );
  });

  it('is made smaller only when it is large', () => {
    expect(scaleFor(photo, 2000)).toBe(0.5);
    expect(scaleFor({ width: 300, height: 200 }, 2000)).toBe(1);
  });
});
