import { describe, expect, it } from 'vitest';
import { stretchesOf, ticksOf } from './series-shape.ts';

const step = (month: string, fen: number | null, floorFen: number | null, draft = false) => ({
  month,
  fen,
  fenBefore: null,
  floorFen,
  publishedOn: null,
  draft,
});

describe('the course of a standard', () => {
  it('runs from step to step to the end, with a gap where nobody had set one', () => {
    const series = [step('2024-07', null, 100_000), step('2025-01', 130_000, 100_000), step('2027-01', 140_000, null, true)];
    expect(stretchesOf(series, 'fen', 2028 * 12)).toEqual([
      { from: 2025 * 12, until: 2027 * 12, fen: 130_000, draft: false },
      { from: 2027 * 12, until: 2028 * 12, fen: 140_000, draft: true },
    ]);
    expect(stretchesOf(series, 'floorFen', 2028 * 12).map(({ from, until }) => until - from)).toEqual([6, 24]);
  });
  it.each([
    [
      [130_000, 140_000],
      [125_000, 130_000, 135_000, 140_000],
    ],
    [[130_000], [125_000, 130_000]],
    [
      [0, 64_000],
      [0, 50_000, 100_000],
    ],
  ])('of %j stands on an axis of %j', (values, ticks) => {
    expect(ticksOf(values)).toEqual(ticks);
  });
});
