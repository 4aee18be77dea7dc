import { formatDateTime, useHost } from '@onething/portal-kit';
import type { ApplicantCase, Notice } from './case.operations.ts';

/** What has happened, latest first. */
export function CaseHistory({ found, answered }: { found: ApplicantCase; answered: Notice[] }) {
  const { t, text, language } = useHost();
  const entries = [
    ...found.actions.map((action) => ({ id: action.id, at: action.at, words: text(action.text) })),
    ...answered.map((notice) => ({
      id: notice.id,
      at: notice.answeredAt!,
      words: t('hall.notice.answered', { notice: t(`hall.notice.${notice.kind}`) }),
    })),
  ].sort((one, other) => other.at.localeCompare(one.at));
  if (entries.length === 0) return null;
  return (
    <details className="no-print">
      <summary>{t('hall.case.history')}</summary>
      <ul className="rows">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p>{entry.words}</p>
            <p className="secondary">{formatDateTime(entry.at, language)}</p>
          </li>
        ))}
      </ul>
    </details>
  );
}
