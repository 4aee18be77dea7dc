import { useWords } from '../words.ts';
import { shownCount } from './queue-rail.tsx';
import type { QueueCounts } from './queue.operations.ts';

/** How much is pressing, in five numbers; colour repeats what the words say. */
export function QueueSummary({ counts }: { counts: QueueCounts['caseQueueCounts'] | undefined }) {
  const { t } = useWords();
  if (!counts) return <div className="wb-summary" aria-hidden="true" />;
  const entries = [
    { label: t('summary.overdue'), count: counts.overdue, urgency: 'late' },
    { label: t('summary.two'), count: counts.dueWithinTwo, urgency: 'late' },
    { label: t('summary.five'), count: counts.dueWithinFive, urgency: 'near' },
    { label: t('summary.later'), count: counts.later, urgency: 'later' },
    { label: t('summary.paused'), count: counts.paused, urgency: 'later' },
  ];
  return (
    <ul className="wb-summary" aria-label={t('summary.label')}>
      {entries.map((entry) => (
        <li key={entry.label}>
          <b className={entry.count > 0 ? `wb-urgency-${entry.urgency}` : undefined}>{shownCount(counts, entry.count)}</b> {entry.label}
        </li>
      ))}
    </ul>
  );
}
