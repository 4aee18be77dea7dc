import type { CaseStatus } from '@onething/casework';
import { typicalWorkingDays } from '@onething/casework';
import type { Policy } from '@onething/policy';
import { Misuse } from '@onething/subgraph-kit';
import type { ChildrenContext } from '../children-context.ts';
import { Case } from '../case/case.entity.ts';
import type { CalendarDayKind } from '../enumerations.ts';
import { cappedCount, mostCounted } from './queue-counts.ts';
import { callersPlace } from './callers-place.ts';
import type { QueueFilter } from './queue-filter.ts';
import { applyFilter, ofCallersArea, openSort } from './queue-filter.ts';
import { dayAfter, dayBefore } from './queue-flags.ts';

export interface CalendarDay {
  date: string;
  /** Null: the calendar of the year is not loaded. */
  kind: CalendarDayKind | null;
  due: number;
  endangered: number;
  steps: { status: CaseStatus; count: number }[];
}

export interface CaseCalendar {
  month: string;
  days: CalendarDay[];
  /** Due before the month and still open. */
  overdueBefore: number;
  /** Cases whose due date is open for want of a calendar. */
  openDates: number;
  /** Years the month touches without a calendar. */
  missingYear: number | null;
  typicalDays: { status: CaseStatus; workingDays: number }[];
}

/**
 * The due dates of a month (`YYYY-MM`) with what kind of day each is. Of cases the caller may see that lie on their level's table or anybody's,
 * narrowed like the queue. Throws BAD_INPUT for what is no month.
 */
export async function caseCalendar(context: ChildrenContext, month: string, filter: QueueFilter): Promise<CaseCalendar> {
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) throw new Misuse('BAD_INPUT', 'month must be YYYY-MM');
  const dates = datesOf(month);
  const [first = '', last = ''] = [dates[0], dates.at(-1)];
  const today = context.clock.today();
  const all = context.database.read.manager.createQueryBuilder(Case, 'found');
  const rows = await applyFilter(ofCallersArea(all, context.caller), { ...filter, dueFrom: first, dueTo: last }, context)
    .select('found.dueSort', 'dueOn')
    .addSelect('found.status', 'status')
    .addSelect('COUNT(*)', 'amount')
    .addSelect('SUM(CASE WHEN found.endangeredFrom <= :calendarToday AND found.dueSort >= :calendarToday THEN 1 ELSE 0 END)', 'endangered')
    .setParameter('calendarToday', today)
    .groupBy('found.dueSort')
    .addGroupBy('found.status')
    .getRawMany<{ dueOn: string; status: CaseStatus; amount: number | string; endangered: number | string }>();
  const [policy, place] = [context.policy.current(), callersPlace(context)];
  const days = dates.map((date): CalendarDay => {
    const steps = rows.filter(({ dueOn }) => dueOn === date);
    return {
      date,
      kind: dayKind(policy, place, date),
      due: sum(steps.map(({ amount }) => amount)),
      endangered: sum(steps.map(({ endangered }) => endangered)),
      steps: steps.map(({ status, amount }) => ({ status, count: Number(amount) })),
    };
  });
  return {
    month,
    days,
    overdueBefore: await overdueBefore(context, filter, first < today ? first : today),
    openDates: await cappedCount(context, { ...filter, flags: ['CALENDAR_OPEN'] }, (query) =>
      query.andWhere('found.dueSort = :openSort', { openSort }),
    ),
    missingYear: policy.calendarYears(place).includes(Number(month.slice(0, 4))) ? null : Number(month.slice(0, 4)),
    typicalDays: Object.entries(typicalWorkingDays).map(([status, workingDays]) => ({ status: status as CaseStatus, workingDays })),
  };
}

function overdueBefore(context: ChildrenContext, filter: QueueFilter, before: string): Promise<number> {
  return cappedCount(context, { ...filter, dueTo: dayBefore(before) });
}

function sum(amounts: readonly (number | string)[]): number {
  return Math.min(
    mostCounted,
    amounts.reduce<number>((total, amount) => total + Number(amount), 0),
  );
}

/** A working day, a weekend, a holiday on a weekday, or a working day on a weekend; null where the year is not loaded. */
function dayKind(policy: Policy, place: string | undefined, date: string): CalendarDayKind | null {
  if (!policy.calendarYears(place).includes(Number(date.slice(0, 4)))) return null;
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  if (policy.isWorkingDay(date, place)) return weekend ? 'MAKE_UP_WORKING_DAY' : 'WORKING_DAY';
  return weekend ? 'WEEKEND' : 'HOLIDAY';
}

function datesOf(month: string): string[] {
  const dates: string[] = [];
  for (let date = `${month}-01`; date.startsWith(month); date = dayAfter(date)) dates.push(date);
  return dates;
}
