import { describe, expect, it } from 'vitest';
import { totalsAgree } from './totals-agree.ts';

const sound = {
  state: 'SENT' as const,
  totalFen: 1000,
  grossFen: 1100,
  recoveredFen: 100,
  cashFen: 200,
  states: [
    { state: 'SENT' as const, count: 3, totalFen: 600 },
    { state: 'SETTLED' as const, count: 2, totalFen: 400 },
    { state: 'WITHDRAWN' as const, count: 1, totalFen: 77 },
  ],
  batch: {
    batchKey: '',
    fileName: '',
    lineCount: 4,
    totalFen: 800,
    contentHash: '',
    state: 'ACCEPTED',
    reference: null,
    refusalReason: null,
  },
};

describe('the sums of a run', () => {
  it('agree when payments, file and cash make the sum', () => {
    expect(totalsAgree(sound)).toBe(true);
    expect(totalsAgree({ ...sound, batch: null })).toBe(true);
  });
  it.each([
    ['payments', { states: [{ state: 'SENT' as const, count: 3, totalFen: 999 }] }],
    ['the file', { batch: { ...sound.batch, totalFen: 799 } }],
    ['cash', { cashFen: 201 }],
    ['recovery', { recoveredFen: 99 }],
  ])('do not agree when a fen of %s is off', (_what, patch) => {
    expect(totalsAgree({ ...sound, ...patch })).toBe(false);
  });
});
