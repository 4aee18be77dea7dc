/** The answers with what they leave out taken from others; what is answered stays, lists as a whole. Changes neither. */
export function filledFrom(own: unknown, other: unknown): unknown {
  if (isEmpty(own)) return isEmpty(other) ? own : structuredClone(other);
  if (!isRecord(own) || !isRecord(other)) return own;
  const keys = [...new Set([...Object.keys(own), ...Object.keys(other)])];
  return Object.fromEntries(
    keys.map((key) => [key, filledFrom(valueOf(own, key), valueOf(other, key))]).filter(([, value]) => value !== undefined),
  );
}

/** A field that happens to be called as something every object inherits is not there unless it was answered. */
function valueOf(record: Record<string, unknown>, key: string): unknown {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isEmpty(value: unknown): boolean {
  return (
    value === undefined ||
    value === null ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}
