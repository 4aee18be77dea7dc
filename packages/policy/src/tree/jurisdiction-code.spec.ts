import { describe, expect, it } from 'vitest';
import { chainOf, countyOf, liesWithin, parentOf, provinceOf } from './jurisdiction-code.ts';

describe('jurisdiction codes', () => {
  it('lead from the country down', () => {
    expect(chainOf('370112002001')).toEqual(['000000', '370000', '370100', '370112', '370112002', '370112002001']);
    expect(chainOf('210000')).toEqual(['000000', '210000']);
    expect(chainOf('000000')).toEqual(['000000']);
  });

  it('have one parent', () => {
    expect(['370112002', '370112', '370100', '370000', '000000'].map(parentOf)).toEqual(['370112', '370100', '370000', '000000', null]);
  });

  it('lie within their ancestors only', () => {
    expect(liesWithin('370112002', '370112')).toBe(true);
    expect(liesWithin('370114', '370112')).toBe(false);
    expect(liesWithin('370112', '370112002')).toBe(false);
    expect(liesWithin('210102', '000000')).toBe(true);
    expect(countyOf('370112002001')).toBe('370112');
    expect(provinceOf('370112')).toBe('370000');
  });
});
