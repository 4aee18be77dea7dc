import { compilePolicy } from '@onething/policy';
import { loadPacks } from '@onething/policy-packs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DutyGiven } from './due-period.ts';
import { duePeriod, overduePeriods, periodOfVisit, visitFrequency } from './due-period.ts';

const policy = compilePolicy(loadPacks());
const months = { VILLAGE: 1, TOWNSHIP: 3, COUNTY: 6 } as const;
type Actor = keyof typeof months;

/** Every day between two, written out one by one. */
function daysFrom(first: string, last: string): string[] {
  const days: string[] = [];
  for (let at = Date.parse(first); at <= Date.parse(last); at += 86_400_000) days.push(new Date(at).toISOString().slice(0, 10));
  return days;
}

/** The naive reference: which period a day lies in, by counting months. */
function naivePeriod(day: string, actor: Actor): string {
  const [year = '', month = ''] = day.split('-');
  const index = Math.ceil(Number(month) / months[actor]);
  return actor === 'VILLAGE' ? `${year}-${month}` : `${year}-${actor === 'TOWNSHIP' ? 'Q' : 'H'}${index}`;
}

/** Walks through every day from the beginning: the first period after the last visit, and the ones that have passed. */
function naiveDuty(given: DutyGiven & { actor: Actor }, today: string): { period: string | null; dueOn: string | null; overdue: string[] } {
  const horizon = daysFrom(given.since, '2028-12-31');
  const visited = given.lastVisitOn === null ? '' : naivePeriod(given.lastVisitOn, given.actor);
  const closing = given.endedOn === null ? null : naivePeriod(given.endedOn, given.actor);
  const owed = [...new Set(horizon.map((day) => naivePeriod(day, given.actor)))].filter(
    (period) => (visited === '' || period > visited) && (closing === null || period < closing),
  );
  const lastDay = (period: string): string => horizon.findLast((day) => naivePeriod(day, given.actor) === period) ?? '';
  const period = owed[0] ?? null;
  return { period, dueOn: period && lastDay(period), overdue: owed.filter((each) => lastDay(each) < today) };
}

const day = fc.integer({ min: 0, max: 1000 }).map((days) => new Date(Date.UTC(2025, 0, 1) + days * 86_400_000).toISOString().slice(0, 10));
const duty = fc
  .record({
    actor: fc.constantFrom<Actor>('VILLAGE', 'TOWNSHIP', 'COUNTY'),
    since: day,
    visit: fc.option(day, { nil: null }),
    end: fc.option(day, { nil: null }),
    today: day,
  })
  .filter(
    ({ since, visit, end, today }) => (visit ?? since) >= since && (end ?? since) >= since && today >= since && (visit ?? '') <= today,
  )
  .map(({ actor, since, visit, end, today }) => ({
    given: { countyCode: '210106', actor, since, lastVisitOn: visit, endedOn: end },
    today,
  }));

describe('the period to be visited next', () => {
  it('is what counting day by day says, for every frequency of Liaoning', () => {
    fc.assert(
      fc.property(duty, ({ given, today }) => {
        const due = duePeriod(policy, given, today);
        const expected = naiveDuty(given, today);
        expect({ period: due?.period ?? null, dueOn: due?.dueOn ?? null }).toEqual({ period: expected.period, dueOn: expected.dueOn });
        expect(due ? overduePeriods(policy, given, due.opensOn, today) : []).toEqual(expected.overdue);
      }),
      { numRuns: 400 },
    );
  });

  it('brings a visit no nearer than the day it was made, and never back', () => {
    fc.assert(
      fc.property(duty, ({ given, today }) => {
        const before = duePeriod(policy, { ...given, lastVisitOn: null }, today);
        const after = duePeriod(policy, given, today);
        if (before && after) expect(after.dueOn >= before.dueOn).toBe(true);
        if (after && given.lastVisitOn !== null) expect(after.opensOn > given.lastVisitOn).toBe(true);
      }),
    );
  });

  const village = { countyCode: '210106', actor: 'VILLAGE' as const, since: '2026-03-10', lastVisitOn: null, endedOn: null };

  it('is overdue from the day after its last one', () => {
    const due = duePeriod(policy, village, '2026-03-31');
    expect(due).toEqual({ period: '2026-03', opensOn: '2026-03-10', dueOn: '2026-03-31' });
    expect(overduePeriods(policy, village, '2026-03-10', '2026-03-31')).toEqual([]);
    expect(overduePeriods(policy, village, '2026-03-10', '2026-04-01')).toEqual(['2026-03']);
  });

  it('leaves a month that was missed behind once there is a later visit', () => {
    expect(duePeriod(policy, { ...village, lastVisitOn: '2026-05-02' }, '2026-05-02')?.period).toBe('2026-06');
  });

  it('is none in the period the protection ends in', () => {
    expect(duePeriod(policy, { ...village, endedOn: '2026-03-31' }, '2026-03-20')).toBeNull();
    expect(duePeriod(policy, { ...village, endedOn: '2026-04-01' }, '2026-03-20')?.period).toBe('2026-03');
    expect(duePeriod(policy, { ...village, lastVisitOn: '2026-03-11', endedOn: '2026-04-01' }, '2026-03-20')).toBeNull();
  });

  it('is none where the jurisdiction has published no frequency, and is not guessed', () => {
    for (const countyCode of ['370112', '410102']) {
      expect(visitFrequency(policy, countyCode, 'VILLAGE', '2026-03-10')).toBeUndefined();
      expect(periodOfVisit(policy, { ...village, countyCode }, '2026-03-10', '2026-03-10')).toBeNull();
    }
    expect(visitFrequency(policy, '410102', 'COUNTY_DATA', '2026-03-10')).toBe('QUARTERLY');
  });
});
