/** A part of two values in which they differ, by its keys. */
export interface DifferingPart {
  keys: string[];
  left: unknown;
  right: unknown;
}

type Shape = Record<string, unknown>;
const isShape = (value: unknown): value is Shape => typeof value === 'object' && value !== null && !Array.isArray(value);
const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Dates of publication differ between any two releases and say nothing about what holds. */
const untold = new Set(['publishedOn', 'effectiveFrom']);

/**
 * The parts in which two values differ, as deep as both are maps; texts in two languages, amounts and lists are one part each. Two values that are not both
 * maps differ as a whole.
 */
export function differingParts(left: unknown, right: unknown, keys: string[] = []): DifferingPart[] {
  if (same(left, right)) return [];
  if (!isShape(left) || !isShape(right) || 'zh' in left || 'fen' in left) return [{ keys, left, right }];
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((key) => !untold.has(key))
    .flatMap((key) => differingParts(left[key], right[key], [...keys, key]));
}
