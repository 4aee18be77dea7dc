import { Link } from '@onething/portal-kit';
import { plainAddress, queuePath } from '../queue/queue-address.ts';
import type { queueStatuses } from '../queue/queue-address.ts';
import { useWords } from '../words.ts';
import type { CalendarDay } from './calendar.operations.ts';

/** What is due on a day, as a whole, in danger and by step; each leads to exactly these cases in the queue. */
export function DueLinks({ day }: { day: CalendarDay }) {
  const { t } = useWords();
  if (day.due === 0) return null;
  const address = { ...plainAddress('ALL_OPEN'), dueFrom: day.date, dueTo: day.date };
  return (
    <ul className="wb-due">
      <li>
        <Link className="wb-strong" href={queuePath(address)}>
          {t('desk.page.due', { count: day.due })}
        </Link>
      </li>
      {day.endangered > 0 && (
        <li>
          <Link className="wb-urgency-near" href={queuePath({ ...address, flags: ['ENDANGERED'] })}>
            {t('desk.page.endangered', { count: day.endangered })}
          </Link>
        </li>
      )}
      {day.steps.map(({ status, count }) => (
        <li key={status}>
          <Link href={queuePath({ ...address, statuses: [status] })}>
            {t(`desk.statuses.${status as (typeof queueStatuses)[number]}`)} {count}
          </Link>
        </li>
      ))}
    </ul>
  );
}
