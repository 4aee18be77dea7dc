import { dayInChina, defineListener } from '@onething/subgraph-kit';
import { MissingCalendarYear } from '../missing-calendar-year.entity.ts';

/**
 * Notes for the administrator that a case cannot be given a due date. The case itself goes on: a calendar that is not loaded
 * never refuses an application. A case that reports the same year again changes nothing.
 */
export const noteMissingYear = defineListener({
  name: 'note-missing-calendar-year',
  types: ['children.calendar-year-missing'],
  handle: async (event, _kit, manager) => {
    const { year, caseId } = event.data;
    if (await manager.existsBy(MissingCalendarYear, { year, caseId })) return;
    await manager.insert(MissingCalendarYear, { year, caseId, neededOn: dayInChina(event.time) });
  },
});
