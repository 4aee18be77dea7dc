import { useState } from 'react';
import { LoadingState, ProblemState, formatMonth, useQuery } from '@onething/portal-kit';
import { yuan } from '../format.ts';
import { CitationWords } from '../pieces/citation-words.tsx';
import { DraftValue } from '../pieces/draft-value.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useWords } from '../words.ts';
import { StandardSide } from './standard-side.tsx';
import { standardsQuery } from './standards.operations.ts';
import type { Standard } from './standards.operations.ts';

/** What is paid each month per category, where each amount comes from, and what the draft makes of it. */
export function StandardsPage() {
  const { t } = useWords();
  const { code, draftId } = useStudio();
  const { data, problems, loading, reload } = useQuery(standardsQuery, { code, draftId });
  const [open, setOpen] = useState<string>();
  const shown = data?.studioStandards.find(({ category }) => category === open);
  return (
    <div className={shown ? 'stu-split' : undefined}>
      <div className="stu-main">
        <PageHead title={t('menu.standards')} facts={t('standards.lead')} />
        {!data && loading && <LoadingState lines={9} />}
        {!data && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
        {data && <StandardsTable standards={data.studioStandards} onOpen={setOpen} />}
      </div>
      {shown && <StandardSide key={shown.category} standard={shown} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function StandardsTable({ standards, onOpen }: { standards: Standard[]; onOpen: (category: string) => void }) {
  const { t } = useWords();
  return (
    <table className="stu-table">
      <caption className="wb-only-spoken">{t('menu.standards')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('standards.category')}</th>
          <th scope="col" className="stu-number">
            {t('standards.amount')}
          </th>
          <th scope="col">{t('column.source')}</th>
          <th scope="col">{t('standards.relation')}</th>
          <th scope="col">{t('column.since')}</th>
          <th scope="col">{t('column.basis')}</th>
        </tr>
      </thead>
      <tbody>
        {standards.map((standard) => (
          <StandardRow key={standard.category} standard={standard} onOpen={onOpen} />
        ))}
      </tbody>
    </table>
  );
}

function StandardRow({ standard, onOpen }: { standard: Standard; onOpen: (category: string) => void }) {
  const { t, text, language } = useWords();
  const { label, fen, draftFen, lineage } = standard;
  const last = lineage.at(-1);
  const changed = lineage.some(({ draft }) => draft) || draftFen !== fen;
  const unset = <span className="stu-missing">{t('standards.unset')}</span>;
  return (
    <tr>
      <th scope="row">
        <button type="button" className="wb-link" onClick={() => onOpen(standard.category)}>
          {text(label)}
        </button>
      </th>
      <td className="stu-number">
        <DraftValue
          before={fen === null ? unset : yuan(fen)}
          after={changed ? (draftFen === null ? unset : yuan(draftFen)) : undefined}
          inherited={!last?.draft}
        />
      </td>
      <td>
        <SourceLadder lineage={lineage} />
      </td>
      <td>{last?.mode && t(`mode.${last.mode}`)}</td>
      <td>{last && formatMonth(last.effectiveFrom.slice(0, 7), language)}</td>
      <td>{last ? <CitationWords citation={last.citation} /> : <span className="stu-missing">{t('standards.refused')}</span>}</td>
    </tr>
  );
}
