import { useWords } from '../words.ts';
import type { CaseCalendar } from './calendar.operations.ts';
import { DayMark } from './day-mark.tsx';
import { DueLinks } from './due-links.tsx';
import { placesBefore } from './months.ts';

/** A month as weeks: what is due stands in its day and leads to the queue of it. */
export function MonthGrid({ calendar }: { calendar: CaseCalendar }) {
  const { t } = useWords();
  const cells = [...Array.from({ length: placesBefore(calendar.month) }, () => null), ...calendar.days];
  const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_, day) => cells[week * 7 + day] ?? null),
  );
  return (
    <table className="wb-month">
      <caption className="wb-only-spoken">{t('desk.page.title')}</caption>
      <thead>
        <tr>
          {t('desk.page.weekdays')
            .split(' ')
            .map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week, index) => (
          <tr key={index}>
            {week.map((day, place) =>
              day ? (
                <td key={day.date} className={day.kind === 'HOLIDAY' || day.kind === 'WEEKEND' ? 'wb-day-off' : undefined}>
                  <DayMark day={day} />
                  <DueLinks day={day} />
                </td>
              ) : (
                <td key={place} />
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
