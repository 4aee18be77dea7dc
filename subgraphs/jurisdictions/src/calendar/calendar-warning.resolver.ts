import { Access, requireAccess, staff } from '@onething/subgraph-kit';
import { Ctx, Query, Resolver } from 'type-graphql';
import type { JurisdictionsContext } from '../jurisdictions-context.ts';
import { CalendarWarning } from './calendar-warning.type.ts';
import { MissingCalendarYear } from './missing-calendar-year.entity.ts';

/** Warnings about calendars. Counts only: no case is named. */
@Resolver()
export class CalendarWarningResolver {
  @Access(staff(['administrator']))
  @Query(() => [CalendarWarning], {
    description: 'Years whose holiday calendar cases need and nobody has loaded. A year disappears once it is loaded.',
  })
  async calendarWarnings(@Ctx() context: JurisdictionsContext): Promise<CalendarWarning[]> {
    requireAccess(context, { roles: ['administrator'] });
    const loaded = new Set(context.services.directory.now().policy.calendarYears());
    const rows = await context.database.manager
      .createQueryBuilder(MissingCalendarYear, 'missing')
      .select('missing.year', 'year')
      .addSelect('COUNT(*)', 'neededBy')
      .addSelect('MIN(missing.neededOn)', 'firstNeededOn')
      .groupBy('missing.year')
      .orderBy('missing.year')
      .getRawMany<{ year: number | string; neededBy: number | string; firstNeededOn: string }>();
    return rows.map((row) => warning(Number(row.year), Number(row.neededBy), row.firstNeededOn)).filter(({ year }) => !loaded.has(year));
  }
}

function warning(year: number, neededBy: number, firstNeededOn: string): CalendarWarning {
  const message = {
    zh: `${year} 年的节假日安排尚未录入，${neededBy} 件申请的办结期限暂时无法计算。请按国务院办公厅通知录入该年日历。`,
    en: `The holiday calendar of ${year} is not loaded: the due dates of ${neededBy} cases cannot be computed. Load the calendar of the State Council's notice.`,
  };
  return Object.assign(new CalendarWarning(), { year, neededBy, firstNeededOn, message });
}
