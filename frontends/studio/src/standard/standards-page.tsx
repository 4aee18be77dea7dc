import { useState } from 'react';
import { EmptyState, LoadingState, PartialNotice, ProblemState, formatMonth } from '@onething/portal-kit';
import { yuan } from '../format.ts';
import { MomentChoice, useMoment } from '../moment-choice.tsx';
import { CitationWords } from '../pieces/citation-words.tsx';
import { DraftValue } from '../pieces/draft-value.tsx';
import { LevelLegend } from '../pieces/level-legend.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { Section } from '../pieces/section.tsx';
import { SourceLadder } from '../pieces/source-ladder.tsx';
import { useStudio } from '../studio-context.tsx';
import { useStudioQuery } from '../use-studio-query.ts';
import { useWords } from '../words.ts';
import { SeriesChart } from './series-chart.tsx';
import { StandardSide } from './standard-side.tsx';
import { standardsQuery } from './standards.operations.ts';
import type { Standard, Standards } from './standards.operations.ts';

/** What is paid each month per category, where each amount comes from, and what the draft makes of it. */
export function StandardsPage() {
  const { t, text } = useWords();
  const { code, draftId } = useStudio();
  const { data, problems, loading, reload } = useStudioQuery(standardsQuery, { code, draftId, ...useMoment() });
  const [open, setOpen] = useState<string>();
  const page = data?.studioStandards;
  const shown = page?.standards.find(({ category }) => category === open);
  return (
    <div className={shown ? 'stu-split' : undefined}>
      <div className="stu-main">
        <PageHead title={t('menu.standards')} facts={page ? factsOf(page, text(page.name), t) : t('standards.lead')}>
          {page && <MomentChoice asOf={page.asOf} knownOn={page.knownOn} />}
        </PageHead>
        {!page && loading && <LoadingState lines={9} />}
        {!page && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
        {page && <PartialNotice problems={problems} what={t('menu.standards')} onRetry={() => void reload()} />}
        {page && page.standards.length === 0 && <EmptyState title={t('standards.none')} />}
        {page && page.standards.length > 0 && <StandardsTable page={page} open={open} onOpen={setOpen} />}
        {shown && shown.series.length > 0 && (
          <Section title={text(shown.label)} note={t('chart.note')}>
            <SeriesChart series={shown.series} today={page?.knownOn ?? ''} label={text(shown.label)} />
          </Section>
        )}
      </div>
      {shown && <StandardSide key={shown.category} standard={shown} onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function factsOf({ childCount, overridingCount }: Standards, name: string, t: ReturnType<typeof useWords>['t']): string {
  if (childCount === 0) return t('standards.own', { name });
  return t(overridingCount > 0 ? 'standards.inherited' : 'standards.allInherit', { name, count: childCount, own: overridingCount });
}

function StandardsTable({ page, open, onOpen }: { page: Standards; open: string | undefined; onOpen: (category: string) => void }) {
  const { t } = useWords();
  return (
    <>
      <table className="stu-table stu-stacked">
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
          {page.standards.map((standard) => (
            <StandardRow key={standard.category} standard={standard} open={standard.category === open} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
      <LevelLegend />
    </>
  );
}

function StandardRow({ standard, open, onOpen }: { standard: Standard; open: boolean; onOpen: (category: string) => void }) {
  const { t, text, language } = useWords();
  const { draft } = useStudio();
  const { label, fen, fenBefore, lineage, changed, follows, sample } = standard;
  const last = lineage.findLast(({ inForce, draft }) => inForce || draft);
  const say = (amount: number | null) => (amount === null ? <span className="stu-missing">{t('standards.unset')}</span> : yuan(amount));
  return (
    <tr className={open ? 'stu-row-open' : undefined} onClick={() => onOpen(standard.category)}>
      <th scope="row">
        <button type="button" className="stu-row-button" aria-expanded={open}>
          {text(label)}
        </button>
      </th>
      <td className="stu-number">
        <DraftValue
          before={say(changed || follows ? fenBefore : fen)}
          after={changed || follows ? say(fen) : undefined}
          inherited={follows}
        />
        {sample && fen !== null && <span className="stu-sample"> {t('sample')}</span>}
      </td>
      <td>
        <SourceLadder lineage={lineage} />
      </td>
      <td>{last?.mode && t(`mode.${last.mode}`)}</td>
      <td>{last && formatMonth(last.effectiveFrom.slice(0, 7), language)}</td>
      <td>
        {last && fen !== null ? (
          <CitationWords citation={last.citation ?? (last.draft ? (draft?.basis ?? null) : null)} />
        ) : (
          <span className="stu-missing">{t('standards.refused')}</span>
        )}
      </td>
    </tr>
  );
}
