import { loadPacks } from '@onething/policy-packs';
import { compilePolicy } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { firstMonthRule, nextMonth } from './first-month.ts';

const policy = compilePolicy(loadPacks());

describe('the first benefit month', () => {
  it('is the month after, across the end of a year', () => {
    expect(['2026-01-31', '2026-11-30', '2026-12-01'].map(nextMonth)).toEqual(['2026-02', '2026-12', '2027-01']);
  });

  it('is fixed in Liaoning and stated in Licheng, each with its clause', () => {
    expect(firstMonthRule(policy, '210106', '2026-03-10')).toMatchObject({
      month: '2026-04',
      fixed: true,
      citation: { document: '辽民发〔2019〕66号' },
    });
    expect(firstMonthRule(policy, '370112', '2026-03-10')).toMatchObject({
      month: '2026-04',
      fixed: false,
      citation: { document: expect.stringContaining('历城区') },
    });
  });
});
