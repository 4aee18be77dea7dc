import { Access, coveredPrefixes, staff } from '@onething/subgraph-kit';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { caseworkRoles } from '../case/case-access.ts';
import type { ChildrenContext } from '../children-context.ts';
import { Officer } from '../office/officer.entity.ts';
import { officersWithin } from '../office/officer-posts.ts';
import { caseCalendar } from './case-calendar.ts';
import { CaseCalendar, CaseCalendarDay, StepCount, TypicalStep } from './case-calendar.type.ts';
import { CaseQueueFilter } from './queue-filter.type.ts';
import { SavedView } from './saved-view.type.ts';
import { savedViews } from './saved-views.ts';

/** What stands beside the queue: saved views, colleagues, the calendar of due dates. */
@Resolver()
export class QueueToolsResolver {
  @Access(staff(caseworkRoles))
  @Query(() => [SavedView], {
    description: "The caller's saved views and those of the caller's offices, oldest first; at most 30 of each.",
  })
  savedViews(@Ctx() context: ChildrenContext): Promise<SavedView[]> {
    return savedViews(context);
  }

  @Access(staff(caseworkRoles))
  @Query(() => [Officer], {
    description: 'Staff who handle cases in a place the caller covers and have been at the workbench, by name; at most 200.',
  })
  assignableOfficers(@Ctx() context: ChildrenContext): Promise<Officer[]> {
    return officersWithin(context.database.read.manager, coveredPrefixes(context.caller, caseworkRoles));
  }

  @Access(staff(caseworkRoles))
  @Query(() => CaseCalendar, { description: "The due dates of a month in the caller's jurisdictions." })
  async caseCalendar(
    @Arg('month', () => String, { nullable: true, description: 'YYYY-MM; the current month unless told.' }) month: string | undefined,
    @Arg('filter', () => CaseQueueFilter, { nullable: true, description: 'Narrows it like the queue.' }) filter:
      | CaseQueueFilter
      | undefined,
    @Ctx() context: ChildrenContext,
  ): Promise<CaseCalendar> {
    const { days, typicalDays, ...calendar } = await caseCalendar(context, month ?? context.clock.today().slice(0, 7), filter ?? {});
    return Object.assign(new CaseCalendar(), {
      ...calendar,
      days: days.map(({ steps, ...day }) =>
        Object.assign(new CaseCalendarDay(), { ...day, steps: steps.map((step) => Object.assign(new StepCount(), step)) }),
      ),
      typicalDays: typicalDays.map((step) => Object.assign(new TypicalStep(), step)),
    });
  }
}
