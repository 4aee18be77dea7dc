import { useWords } from '../words.ts';
import type { CalendarDay } from './calendar.operations.ts';

/** The number of the day, with 休 for a holiday and 班 for a weekend day worked in exchange. */
export function DayMark({ day: { date, kind } }: { day: CalendarDay }) {
  const { t } = useWords();
  return (
    <time dateTime={date} className="wb-day-number">
      {Number(date.slice(8))}
      {kind === 'HOLIDAY' && <small className="wb-day-rest"> {t('desk.page.rest')}</small>}
      {kind === 'MAKE_UP_WORKING_DAY' && <small className="wb-day-work"> {t('desk.page.work')}</small>}
    </time>
  );
}
