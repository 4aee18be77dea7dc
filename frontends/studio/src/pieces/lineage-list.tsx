import type { ReactNode } from 'react';
import { formatDate } from '@onething/portal-kit';
import type { Origin } from '../policy-types.ts';
import { useWords } from '../words.ts';
import { CitationWords } from './citation-words.tsx';
import { LevelMark } from './level-mark.tsx';

export interface LineageListProps {
  lineage: readonly Origin[];
  /** Puts a value into words. */
  say: (value: unknown, origin: Origin) => ReactNode;
}

/** Every level that has spoken about a value: what it says, since when, on which basis. The last one holds. */
export function LineageList({ lineage, say }: LineageListProps) {
  const { t, text, language } = useWords();
  if (lineage.length === 0) return <p className="wb-secondary">{t('ladder.nobody')}</p>;
  const holding = lineage.findLast(({ inForce, draft }) => inForce && !draft);
  return (
    <ol className="stu-lineage">
      {lineage.map((origin) => (
        <li key={`${origin.code} ${origin.effectiveFrom} ${origin.draft}`}>
          <LevelMark code={origin.code} standing={origin.draft ? 'draft' : origin === holding ? 'holds' : 'spoke'} />
          <div>
            <p className="stu-lineage-line">
              <span>
                {text(origin.name)} {origin.mode && <span className="wb-secondary">{t(`mode.${origin.mode}`)}</span>}
              </span>
              <span className="wb-strong">
                {origin.draft ? <span className="stu-changed">{say(origin.value, origin)}</span> : say(origin.value, origin)}
              </span>
            </p>
            <p className="wb-small">
              {t('lineage.since', { date: formatDate(origin.effectiveFrom, language) })}
              {t('punctuation.comma')}
              {origin.draft ? t('lineage.byDraft') : <CitationWords citation={origin.citation} />}
              {origin.sample && <span className="stu-sample"> {t('sample')}</span>}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
