import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formFormats } from './form-formats.ts';

describe('formFormats', () => {
  it('accepts exactly the days that exist', () => {
    const days = fc.tuple(fc.integer({ min: 1900, max: 2100 }), fc.integer({ min: 0, max: 13 }), fc.integer({ min: 0, max: 32 }));
    fc.assert(
      fc.property(days, ([year, month, day]) => {
        const text = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const date = new Date(Date.UTC(year, month - 1, day));
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
        expect(formFormats.date(text)).toBe(exists);
      }),
    );
  });

  it.each(['2024-2-29', '2024-02-29T00:00:00Z', '', '2024/02/29', ' 2024-02-29'])('refuses the spelling %s', (text) => {
    expect(formFormats.date(text)).toBe(false);
  });

  it('knows the edges of mobile numbers', () => {
    const { 'cn-mobile': isMobile } = formFormats;
    expect(['13000000000', '19999999999'].map(isMobile)).toEqual([true, true]);
    expect(['12999999999', '1300000000', '130000000000', '0531-88161181', '1300000000a'].map(isMobile)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  it('takes a resident ID number only with its check character', () => {
    const { 'resident-id': isResidentId } = formFormats;
    expect([...'0123456789X'].filter((last) => isResidentId(`37011220150312001${last}`))).toHaveLength(1);
  });
});
