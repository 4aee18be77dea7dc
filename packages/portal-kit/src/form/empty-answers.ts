/** Whether there is nothing in a value: no text, no entry, no property with something in it. */
export function isEmpty(value: unknown): boolean {
  if (value === undefined || value === null || value === '') return true;
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'object' && Object.values(value).every(isEmpty);
}

/** Whether two values say the same: empty objects and absent ones do. List entries count, also empty ones. */
export function saySame(one: unknown, other: unknown): boolean {
  return JSON.stringify(pruned(one)) === JSON.stringify(pruned(other));
}

function pruned(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((entry) => pruned(entry) ?? {});
  if (typeof value !== 'object' || value === null) return value === '' ? undefined : (value ?? undefined);
  const kept = Object.entries(value)
    .map(([name, inner]) => [name, pruned(inner)] as const)
    .filter(([, inner]) => inner !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
