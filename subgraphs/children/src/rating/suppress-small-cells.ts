/** Cells below this count are not published. */
export const smallestCell = 10;

/** Counts as they may be published: null stands for a cell that is not. */
export interface PublishedCounts {
  cells: (number | null)[];
  total: number | null;
}

/**
 * Leaves out every cell below `smallestCell`, and further ones, the smallest first, until what is left out cannot be had from the total: at least two
 * cells, together no small cell themselves. With too few in all nothing is published.
 */
export function suppressSmallCells(counts: readonly number[]): PublishedCounts {
  const total = counts.reduce((sum, count) => sum + count, 0);
  if (total < smallestCell) return { cells: counts.map(() => null), total: null };
  const hidden = new Set(counts.flatMap((count, index) => (count < smallestCell ? [index] : [])));
  const bySize = counts.map((_, index) => index).toSorted((one, other) => counts[one]! - counts[other]!);
  const hiddenSum = (): number => [...hidden].reduce((sum, index) => sum + counts[index]!, 0);
  for (const index of bySize) {
    if (hidden.size === 0 || (hidden.size > 1 && hiddenSum() >= smallestCell)) break;
    hidden.add(index);
  }
  return { cells: counts.map((count, index) => (hidden.has(index) ? null : count)), total };
}
