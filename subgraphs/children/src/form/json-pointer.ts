/** The value at a JSON Pointer, or undefined where there is none. */
export function valueAt(data: unknown, pointer: string): unknown {
  return segmentsOf(pointer).reduce<unknown>((value, segment) => {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, segment)) return undefined;
    return (value as Record<string, unknown>)[segment];
  }, data);
}

/** A copy of the data with one value replaced; what the pointer does not reach stays as it is. */
export function withValueAt(data: unknown, pointer: string, value: unknown): unknown {
  return replace(data, segmentsOf(pointer), value);
}

/** Keys on the way to the value, unescaped. */
export function segmentsOf(pointer: string): string[] {
  return pointer === ''
    ? []
    : pointer
        .slice(1)
        .split('/')
        .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function replace(data: unknown, [segment, ...rest]: string[], value: unknown): unknown {
  if (segment === undefined) return value;
  if (Array.isArray(data)) return data.map((item, index) => (String(index) === segment ? replace(item, rest, value) : item));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, item]) => [key, key === segment ? replace(item, rest, value) : item]));
}
