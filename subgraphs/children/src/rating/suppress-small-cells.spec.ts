import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { smallestCell, suppressSmallCells } from './suppress-small-cells.ts';

describe('suppressSmallCells', () => {
  it('publishes what is large enough and nothing at all of too few', () => {
    expect(suppressSmallCells([12, 30, 40, 50, 60])).toEqual({ cells: [12, 30, 40, 50, 60], total: 192 });
    expect(suppressSmallCells([0, 0, 1, 2, 6])).toEqual({ cells: [null, null, null, null, null], total: null });
    expect(suppressSmallCells([0, 0, 3, 20, 30])).toEqual({ cells: [null, null, null, null, 30], total: 53 });
    expect(suppressSmallCells([11, 12, 3, 20, 30])).toEqual({ cells: [null, 12, null, 20, 30], total: 76 });
  });

  it('never lets a small cell be had from the total and the other cells', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { minLength: 2, maxLength: 6 }), (counts) => {
        const { cells, total } = suppressSmallCells(counts);
        for (const [index, cell] of cells.entries()) if (cell !== null) expect(cell).toBe(counts[index]);
        expect(cells.filter((cell) => cell !== null && cell < smallestCell)).toEqual([]);
        const hidden = cells.filter((cell) => cell === null).length;
        if (total === null || hidden === 0) return;
        const hiddenSum = total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);
        expect(hidden).toBeGreaterThan(1);
        expect(hiddenSum).toBeGreaterThanOrEqual(smallestCell);
      }),
    );
  });
});
