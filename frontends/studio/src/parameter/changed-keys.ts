/**
 * What of a map differs from the map it is laid over: only these keys are written, so that the others go on following the levels above.
 * A value that is no map is written whole. undefined: nothing differs.
 */
export function changedKeys(before: unknown, after: unknown): unknown {
  if (typeof after !== 'object' || after === null || Array.isArray(after)) return after;
  const held = (before ?? {}) as Record<string, unknown>;
  const changed = Object.entries(after).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(held[key]));
  return changed.length === 0 ? undefined : Object.fromEntries(changed);
}
