import { describe, expect, it } from 'vitest';
import { matchAnswer } from './match-answer.ts';

const paths = (expected: Record<string, unknown>, answer: object): string[] => matchAnswer(expected, answer).map(({ path }) => path);

describe('matching', () => {
  it('compares only what is expected, at every depth', () => {
    expect(paths({ a: { b: 1 } }, { a: { b: 1, c: 2 }, d: 3 })).toEqual([]);
    expect(paths({ a: { b: 1 } }, { a: { b: 2 } })).toEqual(['a.b']);
  });

  it('takes lists for sets, and null for absent', () => {
    expect(paths({ list: ['a', 'b'] }, { list: ['b', 'a'] })).toEqual([]);
    expect(paths({ list: ['a'] }, { list: ['b', 'a'] })).toEqual(['list']);
    expect(paths({ list: [] }, {})).toEqual([]);
    expect(paths({ one: null }, {})).toEqual([]);
    expect(paths({ one: null }, { one: 0 })).toEqual(['one']);
  });

  it('lets reasons and linked hold more, and notLinked share none', () => {
    expect(paths({ decisions: { X: { reasons: ['A'] } } }, { decisions: { X: { reasons: ['B', 'A'] } } })).toEqual([]);
    expect(paths({ reasons: { TEKUN: ['A'] } }, { reasons: { TEKUN: ['B', 'A'] } })).toEqual([]);
    expect(paths({ linked: ['A'] }, { linked: [] })).toEqual(['linked']);
    expect(paths({ notLinked: ['A'] }, { linked: ['A'] })).toEqual(['notLinked']);
    expect(paths({ stopReasons: ['A'] }, { stopReasons: ['A', 'B'] })).toEqual(['stopReasons']);
  });

  it('counts a missing month as 0', () => {
    expect(paths({ months: { '2026-03': 0 }, arrears: { '2026-03': 0 } }, { months: {} })).toEqual([]);
    expect(paths({ basis: { '2026-03': 'NONE' } }, { basis: {} })).toEqual(['basis.2026-03']);
  });

  it('finds an error among those of the answer', () => {
    const answer = { errors: [{ code: 'A', month: '2026-03' }, { code: 'B' }] };
    expect(paths({ error: { code: 'A' } }, answer)).toEqual([]);
    expect(paths({ error: { code: 'A', month: '2026-04' } }, answer)).toEqual(['error']);
    expect(paths({ error: null }, answer)).toEqual(['error']);
  });
});
