import type { Policy } from '@onething/policy';
import { compilePolicy } from '@onething/policy';
import { describe, expect, it } from 'vitest';
import { loadPacks } from '../loading/load-packs.ts';
import { checkInteractions } from './check-interactions.ts';

/** A place that says only how benefits bear upon each other. */
const placeWith = (parameters: Record<string, unknown>): Policy =>
  ({ parameter: (_code: string, name: string) => ({ value: parameters[name], lineage: [] }) }) as unknown as Policy;

describe('how benefits bear upon each other', () => {
  it('is an answer in every pack', () => {
    const policy = compilePolicy(loadPacks());
    for (const code of ['210102', '370112', '370114', '410102']) expect(checkInteractions(policy, code, '2026-03-10')).toEqual([]);
  });

  it('is no answer where a benefit is topped up over relief that counts it as income', () => {
    const deductions = { topUpDeductions: { DE_FACTO_UNSUPPORTED: ['DISABLED_LIVING', 'DIBAO'] } };
    expect(checkInteractions(placeWith(deductions), '990000', '2026-03-10')).toMatchObject([
      { parameter: 'topUpDeductions', message: expect.stringContaining('DE_FACTO_UNSUPPORTED → DIBAO → DE_FACTO_UNSUPPORTED') },
    ]);
    const disregarded = { ...deductions, disregardedAsIncome: { DE_FACTO_UNSUPPORTED: true } };
    expect(checkInteractions(placeWith(disregarded), '990000', '2026-03-10')).toEqual([]);
  });

  it('names each deduction once, in its order', () => {
    const twice = { topUpDeductions: { ORPHAN: ['DISABLED_LIVING', 'DISABLED_LIVING'] } };
    expect(checkInteractions(placeWith(twice), '990000', '2026-03-10')).toMatchObject([{ message: 'ORPHAN deducts a benefit twice' }]);
  });
});
