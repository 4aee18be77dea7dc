import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CaseJourney } from '../testing/case-journey.ts';
import { sampleAnswers } from '../testing/sample-answers.ts';
import { guardian, licheng, neighbour } from '../testing/sample-people.ts';
import type { Caller } from '@onething/subgraph-kit';

interface Calendar {
  days: { date: string; kind: string | null; due: number; endangered: number; steps: { status: string; count: number }[] }[];
  overdueBefore: number;
  openDates: number;
  missingYear: number | null;
}

describe('the calendar of due dates', () => {
  let journey: CaseJourney;
  beforeAll(async () => {
    journey = await CaseJourney.begin();
    const first = await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.act('acceptApplication', first, licheng.handler);
    await journey.submitted(sampleAnswers({ registeredAt: licheng.code }), licheng.county);
    await journey.submitted(sampleAnswers({ registeredAt: neighbour.code }), licheng.county);
  }, 60_000);
  afterAll(() => journey.end());

  const calendar = async (caller: Caller, month: string, filter: Record<string, unknown> = {}): Promise<Calendar> =>
    (
      await journey.ask<{ caseCalendar: Calendar }>(
        'query ($month: String!, $filter: CaseQueueFilter) { caseCalendar(month: $month, filter: $filter) { days { date kind due endangered steps { status count } } overdueBefore openDates missingYear } }',
        { month, filter },
        caller,
      )
    ).caseCalendar;

  it("counts what is due on each day of the month by step, in the caller's places only", async () => {
    const march = await calendar(licheng.handler, '2026-03');
    expect(march.days).toHaveLength(31);
    expect(march.days.filter(({ due }) => due > 0)).toEqual([
      {
        date: '2026-03-31',
        kind: 'WORKING_DAY',
        due: 2,
        endangered: 0,
        steps: expect.arrayContaining([
          { status: 'SUBMITTED', count: 1 },
          { status: 'VERIFYING', count: 1 },
        ]) as unknown,
      },
    ]);
    expect((await calendar(licheng.countyOfficer, '2026-03')).days.at(-1)?.due).toBe(3);
    expect((await calendar(licheng.countyOfficer, '2026-03', { places: [neighbour.code] })).days.at(-1)?.due).toBe(1);
  });

  it('knows holidays and make-up working days, and says when a year is not loaded', async () => {
    const kinds = Object.fromEntries((await calendar(licheng.handler, '2026-02')).days.map(({ date, kind }) => [date, kind]));
    expect(kinds).toMatchObject({
      '2026-02-17': 'HOLIDAY',
      '2026-02-14': 'MAKE_UP_WORKING_DAY',
      '2026-02-08': 'WEEKEND',
      '2026-02-10': 'WORKING_DAY',
    });
    const later = await calendar(licheng.handler, '2031-02');
    expect(later).toMatchObject({ missingYear: 2031 });
    expect(new Set(later.days.map(({ kind }) => kind))).toEqual(new Set([null]));
  });

  it('marks what is in danger, and what is late already', async () => {
    journey.onDay('2026-03-25');
    expect((await calendar(licheng.handler, '2026-03')).days.at(-1)).toMatchObject({ due: 2, endangered: 2 });
    journey.onDay('2026-04-02');
    expect(await calendar(licheng.handler, '2026-04')).toMatchObject({ overdueBefore: 2 });
  });

  it('is for staff who work on cases, and for months', async () => {
    await expect(calendar(guardian, '2026-03')).rejects.toThrow('FORBIDDEN');
    await expect(calendar(licheng.handler, '2026-13')).rejects.toThrow('BAD_INPUT');
  });
});
