import { dayWithWeekday } from '../format.ts';
import { useWords } from '../words.ts';
import type { CaseCalendar } from './calendar.operations.ts';
import { DueLinks } from './due-links.tsx';

/** The same on a phone: only the days on which something is due. */
export function DayList({ calendar }: { calendar: CaseCalendar }) {
  const { language } = useWords();
  return (
    <ol className="wb-day-list">
      {calendar.days
        .filter(({ due }) => due > 0)
        .map((day) => (
          <li key={day.date}>
            <h2>
              <time dateTime={day.date}>{dayWithWeekday(day.date, language)}</time>
            </h2>
            <DueLinks day={day} />
          </li>
        ))}
    </ol>
  );
}
