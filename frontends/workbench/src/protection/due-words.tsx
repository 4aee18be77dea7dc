import { columnDay } from '../format.ts';
import { useWords } from '../words.ts';

/** When something is due: the day, late in red and in words, and plainly said where nobody set a limit. */
export function DueWords({ dueOn, overdue, done = false }: { dueOn: string | null; overdue: boolean; done?: boolean }) {
  const { t } = useWords();
  if (!dueOn) return <span className="wb-secondary">{done ? '' : t('protection.noLimit')}</span>;
  return (
    <span className={overdue ? 'wb-urgency-late wb-strong' : undefined}>
      <time dateTime={dueOn}>{columnDay(dueOn)}</time>
      {overdue && ` ${t('protection.late')}`}
    </span>
  );
}
