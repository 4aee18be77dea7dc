import { formatDateTime } from '@onething/portal-kit';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import type { RunAction } from './run-types.ts';

/** Everything that was done with a run, by whom and when. */
export function RunHistory({ actions }: { actions: RunAction[] }) {
  const { t, language } = useWords();
  return (
    <Section title={t('history.title')}>
      <ol className="fin-history">
        {actions.map((action) => (
          <li key={action.sequence}>
            <time dateTime={action.at}>{formatDateTime(action.at, language)}</time>
            <span>
              <span className="wb-strong">{t(`action.${action.kind}`)}</span>
              {'　'}
              {action.actorName ?? t('history.system')}
              {action.note && <span className="fin-history-note">{action.note}</span>}
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}
