/** Where an answer is not what a case expects. */
export interface Difference {
  path: string;
  expected: unknown;
  actual: unknown;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

const sameMembers = (one: unknown[], other: unknown[]): boolean => {
  const keys = (list: unknown[]): string[] => [...new Set(list.map((entry) => JSON.stringify(entry)))].toSorted();
  return JSON.stringify(keys(one)) === JSON.stringify(keys(other));
};

/** `reasons` and `linked` need only contain the expected members, `notLinked` must share none with what is linked. */
function listMatches(path: string, expected: unknown[], actual: unknown): boolean {
  const members = Array.isArray(actual) ? (actual as unknown[]) : [];
  if (/(^|\.)(reasons|linked)(\.|$)/.test(path)) return expected.every((entry) => members.includes(entry));
  return sameMembers(expected, members);
}

/** A month that is not in the answer counts as 0. */
const countsAsZero = (path: string): boolean => /(^|\.)(months|arrears|householdMonths)\.\d{4}-\d{2}$/.test(path);

function compare(path: string, expected: unknown, actual: unknown): Difference[] {
  if (Array.isArray(expected)) return listMatches(path, expected, actual) ? [] : [{ path, expected, actual }];
  if (isRecord(expected)) {
    const fields = isRecord(actual) ? actual : {};
    return Object.entries(expected).flatMap(([key, value]) => compare(path ? `${path}.${key}` : key, value, fields[key]));
  }
  const known = actual ?? (countsAsZero(path) ? 0 : null);
  return known === (expected ?? null) ? [] : [{ path, expected, actual: known }];
}

function compareError(expected: unknown, answer: Record<string, unknown>): Difference[] {
  const errors = Array.isArray(answer['errors']) ? (answer['errors'] as unknown[]) : [];
  const found = expected === null ? errors.length === 0 : errors.some((error) => compare('error', expected, error).length === 0);
  return found ? [] : [{ path: 'error', expected, actual: errors }];
}

function compareNotLinked(expected: unknown, answer: Record<string, unknown>): Difference[] {
  const linked = Array.isArray(answer['linked']) ? (answer['linked'] as unknown[]) : [];
  const shared = (expected as unknown[]).some((entry) => linked.includes(entry));
  return shared ? [{ path: 'notLinked', expected, actual: linked }] : [];
}

/** `expect` is a subset of the answer: only the keys it lists are compared, at every depth. */
export function matchAnswer(expect: Record<string, unknown>, answer: object): Difference[] {
  const fields = answer as Record<string, unknown>;
  return Object.entries(expect).flatMap(([key, value]) => {
    if (key === 'error') return compareError(value, fields);
    if (key === 'notLinked') return compareNotLinked(value, fields);
    return compare(key, value, fields[key]);
  });
}
