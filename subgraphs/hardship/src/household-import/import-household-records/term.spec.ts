import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { effectOf, lastMonthOf, monthBefore, type Term } from './term.ts';

const month = fc
  .tuple(fc.integer({ min: 2000, max: 2099 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, number]) => `${year}-${String(number).padStart(2, '0')}`);
const term = fc.record({ from: month, until: fc.option(month) }).filter(({ from, until }): boolean => until === null || until >= from);
const covers = ({ from, until }: Term, at: string): boolean => from <= at && (until === null || at <= until);

describe('terms of statements', () => {
  it('knows the month before', () => {
    expect(['2026-01', '2026-03', '2000-12'].map(monthBefore)).toEqual(['2025-12', '2026-02', '2000-11']);
  });

  it.each<[string, string | null, string | null, boolean, string]>([
    ['the same again', null, null, true, 'NONE'],
    ['an end', null, '2026-01', true, 'END'],
    ['an earlier end', '2026-06', '2026-01', true, 'END'],
    ['a later end', '2026-01', '2026-06', true, 'REPLACE'],
    ['no end any more', '2026-01', null, true, 'REPLACE'],
    ['something else', null, null, false, 'REPLACE'],
  ])('tells what %s does', (_, older, newer, same, effect) => {
    expect(effectOf({ from: '2025-01', until: older }, { from: '2025-01', until: newer }, same)).toBe(effect);
  });

  it('never lets a replaced statement and its successor hold in the same month, nor prolongs one', () => {
    fc.assert(
      fc.property(term, term, month, (older, newer, at) => {
        const closed = { from: older.from, until: lastMonthOf(older, newer) };
        expect(covers(closed, at) && covers(newer, at)).toBe(false);
        if (covers(closed, at)) expect(covers(older, at)).toBe(true);
        if (covers(older, at) && at < newer.from) expect(covers(closed, at)).toBe(true);
      }),
    );
  });
});
