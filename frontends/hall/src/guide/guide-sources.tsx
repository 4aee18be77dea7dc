import type { Citation } from '@onething/portal-kit';
import { formatDate, useHost } from '@onething/portal-kit';
import type { ServiceGuide } from './guide.operations.ts';

/** What the guide rests on: each document once, its clauses folded below it. */
export function GuideSources({ guide }: { guide: ServiceGuide }) {
  const { t, language } = useHost();
  const documents = clausesByDocument(guide.citations);
  return (
    <>
      <h2>{t('hall.guide.sources')}</h2>
      <ul className="rows">
        {documents.map(({ document, clauses }) => (
          <li key={document}>
            <p className="row-title" lang="zh-CN">
              {document}
            </p>
            <details>
              <summary>{t('hall.guide.clauses', { count: clauses.length })}</summary>
              <ul className="clauses" lang="zh-CN">
                {clauses.map((clause) => (
                  <li key={clause}>{clause}</li>
                ))}
              </ul>
            </details>
          </li>
        ))}
      </ul>
      <p className="secondary">
        {t(guide.assumedDate ? 'hall.guide.sourcesAssumed' : 'hall.guide.sourcesDate', { date: formatDate(guide.effectiveFrom, language) })}
      </p>
    </>
  );
}

export function clausesByDocument(citations: Citation[]): { document: string; clauses: string[] }[] {
  const found = new Map<string, Set<string>>();
  for (const { document, clause } of citations) found.set(document, (found.get(document) ?? new Set()).add(clause));
  return [...found].map(([document, clauses]) => ({ document, clauses: [...clauses] }));
}
