import type { Policy } from '@onething/policy';
import type { ChildrenContext } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import { QueueView } from '../enumerations.ts';
import type { QueueFilter } from './queue-filter.ts';
import { applyFilter, ofCallersArea } from './queue-filter.ts';

export interface QueueCounts {
  overdue: number;
  dueWithinTwo: number;
  dueWithinFive: number;
  later: number;
  paused: number;
  total: number;
  views: { view: QueueView; count: number }[];
}

/** The queue in figures: by due date, counted from the index, and every view of the caller's area. */
export async function queueCounts(context: ChildrenContext, filter: QueueFilter): Promise<QueueCounts> {
  const today = context.clock.today();
  const twoDays = workingDayAfter(context.policy.current(), today, 2);
  const fiveDays = workingDayAfter(context.policy.current(), today, 5);
  const rows = await applyFilter(
    ofCallersArea(context.database.read.manager.createQueryBuilder(Case, 'found'), context.caller),
    filter,
    context,
  )
    .select('found.dueSort', 'due')
    .addSelect('COUNT(*)', 'amount')
    .groupBy('found.dueSort')
    .getRawMany<{ due: string; amount: number | string }>();
  const count = (matches: (due: string) => boolean): number =>
    rows.filter((row) => matches(row.due)).reduce((sum, row) => sum + Number(row.amount), 0);
  return {
    overdue: count((due) => due < today),
    dueWithinTwo: count((due) => due >= today && due <= twoDays),
    dueWithinFive: count((due) => due > twoDays && due <= fiveDays),
    later: count((due) => due > fiveDays && due !== stopped),
    paused: count((due) => due === stopped),
    total: count(() => true),
    views: await Promise.all(Object.values(QueueView).map((view) => viewCount(context, view))),
  };
}

/** How `dueSort` says that the clock stands. */
const stopped = '9998-12-31';

async function viewCount(context: ChildrenContext, view: QueueView): Promise<{ view: QueueView; count: number }> {
  const query = applyFilter(
    ofCallersArea(context.database.read.manager.createQueryBuilder(Case, 'found'), context.caller),
    { view },
    context,
  );
  return { view, count: await query.getCount() };
}

/** The working day `days` after a day; that many calendar days where the calendar of the year is not loaded. */
function workingDayAfter(policy: Policy, today: string, days: number): string {
  const year = Number(today.slice(0, 4));
  const loaded = policy.calendarYears();
  const lastDaysOfYear = today.slice(5) >= '12-20';
  if (loaded.includes(year) && (!lastDaysOfYear || loaded.includes(year + 1))) return policy.addWorkingDays(today, days);
  const later = Date.UTC(year, Number(today.slice(5, 7)) - 1, Number(today.slice(8)) + days);
  return new Date(later).toISOString().slice(0, 10);
}
