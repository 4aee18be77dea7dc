import { useState } from 'react';
import type { CaseHistoryEntry } from '../case-types.ts';
import { shortMoment } from '../format.ts';
import { useWords } from '../words.ts';

const shownAtFirst = 3;

/** What was done in the case, latest first; the last three until all are asked for. Nothing is ever removed from it. */
export function CaseHistory({ entries }: { entries: CaseHistoryEntry[] }) {
  const { t, text } = useWords();
  const [all, setAll] = useState(false);
  const sorted = [...entries].sort((a, b) => b.at.localeCompare(a.at));
  const shown = all ? sorted : sorted.slice(0, shownAtFirst);
  return (
    <section className="wb-history" aria-label={t('history.title')}>
      <h2>
        {t('history.title')}
        <span className="wb-secondary">{t('history.count', { count: entries.length })}</span>
      </h2>
      <ol>
        {shown.map((entry) => (
          <li key={entry.id}>
            <time dateTime={entry.at}>{shortMoment(entry.at)}</time>
            <span className="wb-history-who">{entry.by?.name ?? t(`actor.${entry.actor}`)}</span>
            <span>{text(entry.text)}</span>
          </li>
        ))}
      </ol>
      {entries.length > shownAtFirst && (
        <button type="button" className="wb-link" aria-expanded={all} onClick={() => setAll(!all)}>
          {all ? t('history.fewer') : t('history.all')}
        </button>
      )}
    </section>
  );
}
