import type { DataPointer } from './form-types.ts';

/** What stands at a pointer of a form's data (RFC 6901); `@/…` starts at `item`. Undefined where there is nothing. */
export function valueAt(data: unknown, pointer: DataPointer, item?: unknown): unknown {
  const start = pointer.startsWith('@') ? item : data;
  const steps = pointer.split('/').slice(1);
  return steps.reduce<unknown>((value, step) => {
    const key = step.replaceAll('~1', '/').replaceAll('~0', '~');
    return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : undefined;
  }, start);
}
