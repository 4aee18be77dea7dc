import { describe, expect, it } from 'vitest';
import { sideOfQuery, sideToQuery } from './side-of-query.ts';

describe('a side of a comparison in the address', () => {
  const place = { code: '410100', draft: true };

  it('is the place and the draft that are open until something else is chosen', () => {
    expect(sideOfQuery(new URLSearchParams(), 'right', place)).toEqual({ code: '410100', on: '', known: '', draft: true });
  });

  it('comes back as it was chosen, and leaves the other side alone', () => {
    const side = { code: '370112', on: '2026-01-01', known: '2025-12-31', draft: false };
    const query = sideToQuery(new URLSearchParams({ at: '410100', left: '370114' }), 'right', side);
    expect(sideOfQuery(query, 'right', place)).toEqual(side);
    expect(sideOfQuery(query, 'left', place).code).toBe('370114');
    expect(sideToQuery(query, 'right', { ...side, on: '' }).has('rightOn')).toBe(false);
  });

  it('takes no date that is none', () => {
    expect(sideOfQuery(new URLSearchParams({ leftOn: 'tomorrow' }), 'left', place).on).toBe('');
  });
});
