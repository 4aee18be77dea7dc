import type { CalendarYear } from '@onething/policy/labels';
import { formatMonth } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { daysOf, kindOf } from './year-days.ts';

const two = (number: number) => String(number).padStart(2, '0');

/** A year at a glance: free days, days worked in exchange, weekends. Each kind has its shape, not only its colour. */
export function YearGrid({ calendar }: { calendar: CalendarYear }) {
  const { t, language } = useWords();
  const weekdays = t('calendar.weekdays').split(' ');
  return (
    <>
      <ul className="stu-legend">
        <li>
          <span className="stu-day-holiday">1</span> {t('calendar.holiday')}
        </li>
        <li>
          <span className="stu-day-makeUp">1</span> {t('calendar.makeUp')}
        </li>
        <li>
          <span className="stu-day-weekend">1</span> {t('calendar.weekend')}
        </li>
      </ul>
      <div className="stu-year">
        {Array.from({ length: 12 }, (_, index) => index + 1).map((month) => (
          <table key={month}>
            <caption>{formatMonth(`${calendar.year}-${two(month)}`, language)}</caption>
            <thead>
              <tr>
                {weekdays.map((weekday) => (
                  <th key={weekday} scope="col">
                    {weekday}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {weeksOf(daysOf(calendar.year, month)).map((week, row) => (
                <tr key={row}>
                  {week.map((day, column) => {
                    if (day === null) return <td key={column} />;
                    const kind = kindOf(calendar, `${calendar.year}-${two(month)}-${two(day)}`);
                    return (
                      <td key={column} className={`stu-day-${kind}`}>
                        {day}
                        {(kind === 'holiday' || kind === 'makeUp') && <span className="wb-only-spoken"> {t(`calendar.${kind}`)}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        ))}
      </div>
    </>
  );
}

function weeksOf(days: (number | null)[]): (number | null)[][] {
  return Array.from({ length: Math.ceil(days.length / 7) }, (_, index) => days.slice(index * 7, index * 7 + 7));
}
