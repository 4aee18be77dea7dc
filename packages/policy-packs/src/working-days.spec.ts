import { compilePolicy } from '@onething/policy';
import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadPacks } from './loading/load-packs.ts';

const policy = compilePolicy(loadPacks());
const dayOf = (index: number): string => new Date(Date.UTC(2025, 0, 1) + index * 86_400_000).toISOString().slice(0, 10);

/** Counting by an independent calendar. */
function counted(from: string, days: number): string {
  let index = Math.round((Date.parse(from) - Date.UTC(2025, 0, 1)) / 86_400_000);
  for (let left = days; left > 0;) {
    index += 1;
    if (chineseDays.isWorkday(dayOf(index))) left -= 1;
  }
  return dayOf(index);
}

describe('working days of 2025 and 2026', () => {
  it('agree with an independent calendar', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 640 }), fc.integer({ min: 0, max: 46 }), (index, days) => {
        const from = dayOf(index);
        expect(policy.addWorkingDays(from, days)).toBe(counted(from, days));
      }),
      { numRuns: 500 },
    );
  });

  it('give the deadline of a step, pauses left out', () => {
    const pause = { from: '2026-03-10', to: '2026-03-18' };
    fc.assert(
      fc.property(fc.integer({ min: 365, max: 600 }), (index) => {
        const receivedOn = dayOf(index);
        const given = { service: 'CHILD_WELFARE', step: 'WHOLE', receivedOn, pauses: [pause] };
        const { dueOn, ticks } = policy.deadline({ jurisdiction: '370112', on: receivedOn, given });
        expect(ticks.filter(({ kind }) => kind !== 'PAUSED')).toHaveLength(15);
        expect(ticks.filter(({ kind }) => kind === 'PAUSED').every(({ date }) => date > pause.from && date <= pause.to)).toBe(true);
        expect(dueOn).toBe(ticks.filter(({ kind }) => kind !== 'PAUSED').at(-1)?.date);
      }),
    );
  });
});
