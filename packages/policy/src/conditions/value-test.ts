import { significantPrefix } from '../tree/jurisdiction-code.ts';
import { NO, type TruthCode, UNKNOWN, YES } from './situation.ts';

/** What a known value is compared with. Dates compare as text. */
export type TestName = 'is' | 'oneOf' | 'includesAny' | 'atLeast' | 'atMost' | 'below' | 'after' | 'notAfter' | 'within' | 'inHand';

const truth = (holds: boolean): TruthCode => (holds ? YES : NO);

/** A place known only more coarsely than asked leaves it open. */
export function isWithin(code: string, prefix: string): TruthCode {
  if (code.startsWith(prefix)) return YES;
  return prefix.startsWith(significantPrefix(code)) ? UNKNOWN : NO;
}

/** How a test is judged, and how the fast path writes the same. `v` is the value, `c` the constant. */
export const TESTS: Readonly<Record<TestName, { judge(value: never, constant: never): TruthCode; source: string }>> = {
  is: { judge: (value: unknown, constant: unknown) => truth(value === constant), source: 'v === c ? 1 : 0' },
  oneOf: { judge: (value: unknown, constant: unknown[]) => truth(constant.includes(value)), source: 'c.includes(v) ? 1 : 0' },
  includesAny: {
    judge: (value: unknown[], constant: unknown[]) => truth(value.some((entry) => constant.includes(entry))),
    source: 'v.some((entry) => c.includes(entry)) ? 1 : 0',
  },
  atLeast: { judge: (value: number, constant: number) => truth(value >= constant), source: 'v >= c ? 1 : 0' },
  atMost: { judge: (value: number, constant: number) => truth(value <= constant), source: 'v <= c ? 1 : 0' },
  below: { judge: (value: number, constant: number) => truth(value < constant), source: 'v < c ? 1 : 0' },
  after: { judge: (value: string, constant: string) => truth(value > constant), source: 'v > c ? 1 : 0' },
  notAfter: { judge: (value: string, constant: string) => truth(value <= constant), source: 'v <= c ? 1 : 0' },
  within: { judge: isWithin, source: 'isWithin(v, c)' },
  inHand: { judge: (value: unknown) => (value === false || value === '' ? UNKNOWN : YES), source: "v === false || v === '' ? 2 : 1" },
};

export const testValue = (test: TestName, value: unknown, constant: unknown): TruthCode =>
  TESTS[test].judge(value as never, constant as never);
