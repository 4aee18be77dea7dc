import type { SelectQueryBuilder } from 'typeorm';
import type { ChildrenContext } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import { callersPlace } from './callers-place.ts';
import { QueueView } from '../enumerations.ts';
import type { QueueFilter } from './queue-filter.ts';
import { applyFilter, ofCallersArea, stoppedSort } from './queue-filter.ts';
import { dayAfter, dayBefore } from './queue-flags.ts';
import { waysToCount } from './queue-ways.ts';

export interface QueueCounts {
  overdue: number;
  dueWithinTwo: number;
  dueWithinFive: number;
  later: number;
  paused: number;
  total: number;
  views: { view: QueueView; count: number }[];
}

/** Counting ends here: a figure of this height means "so many or more". */
export const mostCounted = 1000;

/** The queue in figures: by due date, and every view of the caller's area. Each is counted from an index and no further than `mostCounted`. */
export async function queueCounts(context: ChildrenContext, filter: QueueFilter): Promise<QueueCounts> {
  const today = context.clock.today();
  const [twoDays, fiveDays] = [workingDayAfter(context, today, 2), workingDayAfter(context, today, 5)];
  const between = (from: string, to: string): Promise<number> =>
    cappedCount(context, filter, (query) =>
      query.andWhere('found.dueSort >= :countFrom AND found.dueSort <= :countTo', { countFrom: from, countTo: to }),
    );
  const [overdue, dueWithinTwo, dueWithinFive, dated, undated, paused, views] = await Promise.all([
    between('', dayBefore(today)),
    between(today, twoDays),
    between(dayAfter(twoDays), fiveDays),
    between(dayAfter(fiveDays), dayBefore(stoppedSort)),
    between(dayAfter(stoppedSort), '~'),
    between(stoppedSort, stoppedSort),
    Promise.all(Object.values(QueueView).map(async (view) => ({ view, count: await cappedCount(context, { view }) }))),
  ]);
  const capped = (count: number): number => Math.min(count, mostCounted);
  const later = capped(dated + undated);
  return {
    overdue,
    dueWithinTwo,
    dueWithinFive,
    later,
    paused,
    total: capped(overdue + dueWithinTwo + dueWithinFive + later + paused),
    views,
  };
}

/** How many cases a filter lets through, counted no further than `mostCounted`. */
export async function cappedCount(
  context: ChildrenContext,
  filter: QueueFilter,
  narrow: (query: SelectQueryBuilder<Case>) => SelectQueryBuilder<Case> = (query) => query,
): Promise<number> {
  const { manager } = context.database.read;
  const stretches = waysToCount(context, filter).map((way) => {
    const all = manager.createQueryBuilder(Case, 'found').select('found.id', 'id');
    return way(narrow(applyFilter(ofCallersArea(all, context.caller), filter, context)))
      .limit(mostCounted)
      .getQueryAndParameters();
  });
  // A case of two stretches counts once: UNION drops the second.
  const union = stretches.map(([sql], index) => `SELECT id FROM (${sql}) stretch${index}`).join(' UNION ');
  const parameters = stretches.flatMap(([, values]) => values as unknown[]);
  const [row] = await manager.query<{ amount: number | string }[]>(`SELECT COUNT(*) AS amount FROM (${union}) counted`, parameters);
  return Math.min(Number(row?.amount ?? 0), mostCounted);
}

/** The working day `days` after a day, where the caller works; that many calendar days where the calendar of the year is not loaded. */
function workingDayAfter(context: ChildrenContext, today: string, days: number): string {
  const [policy, place] = [context.policy.current(), callersPlace(context)];
  const year = Number(today.slice(0, 4));
  const loaded = policy.calendarYears(place);
  const lastDaysOfYear = today.slice(5) >= '12-20';
  if (loaded.includes(year) && (!lastDaysOfYear || loaded.includes(year + 1))) return policy.addWorkingDays(today, days, place);
  const later = Date.UTC(year, Number(today.slice(5, 7)) - 1, Number(today.slice(8)) + days);
  return new Date(later).toISOString().slice(0, 10);
}
