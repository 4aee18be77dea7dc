import { Radio } from 'antd';
import { useCallback, useState } from 'react';
import { categoryLabel } from '@onething/policy/labels';
import { EmptyState, LoadingState, ProblemState, formatMonth } from '@onething/portal-kit';
import { usePages } from '@onething/portal-kit/officers';
import type { ListPage } from '@onething/portal-kit/officers';
import { yuan } from '../format.ts';
import { CitationWords } from '../pieces/citation-words.tsx';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { ExportButton } from './export-button.tsx';
import { countOf } from './rehearsal-sums.ts';
import { amountEffectsQuery } from './rehearsal.operations.ts';
import type { AmountEffect, AmountKind, Rehearsal } from './rehearsal.operations.ts';

const kinds: (AmountKind | 'ALL')[] = ['ALL', 'LOSES', 'GAINS', 'UNDECIDED'];

/** Children that would be paid otherwise, one by one, with the clause that causes it. No names: the rehearsal knows none. */
export function CasesPart({ rehearsal }: { rehearsal: Rehearsal }) {
  const { t } = useWords();
  const [kind, setKind] = useState<AmountKind | 'ALL'>('ALL');
  const pick = useCallback(
    (result: { rehearsal: { amountEffects: ListPage<AmountEffect> | null } }) => result.rehearsal.amountEffects ?? undefined,
    [],
  );
  const pages = usePages(amountEffectsQuery, { id: rehearsal.id, ...(kind !== 'ALL' && { kind }) }, pick);
  const label = (value: AmountKind | 'ALL') =>
    value === 'ALL' ? t('cases.ALL') : `${t(`cases.${value}`)} ${countOf(rehearsal.amountSums, value)}`;
  return (
    <Section
      title={t('cases.title')}
      note={t('cases.note')}
      aside={
        <Radio.Group
          aria-label={t('cases.which')}
          optionType="button"
          size="small"
          value={kind}
          onChange={(event) => setKind(event.target.value as AmountKind | 'ALL')}
          options={kinds.map((value) => ({ value, label: label(value) }))}
        />
      }
    >
      {pages.nodes.length > 0 && <ExportButton rehearsalId={rehearsal.id} rowsOf="CASES" />}
      {pages.nodes.length > 0 && <EffectTable effects={pages.nodes} />}
      {pages.loading && <LoadingState lines={4} />}
      {pages.problems.length > 0 && <ProblemState problems={pages.problems} onRetry={pages.loadMore} />}
      {!pages.loading && pages.problems.length === 0 && pages.nodes.length === 0 && <EmptyState title={t('cases.none')} />}
      {pages.more && (
        <button type="button" className="wb-link" onClick={pages.loadMore}>
          {t('more')}
        </button>
      )}
    </Section>
  );
}

function EffectTable({ effects }: { effects: AmountEffect[] }) {
  const { t, text, language } = useWords();
  return (
    <table className="stu-table stu-stacked">
      <caption className="wb-only-spoken">{t('cases.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('cases.child')}</th>
          <th scope="col">{t('cases.county')}</th>
          <th scope="col">{t('cases.month')}</th>
          <th scope="col" className="stu-number">
            {t('cases.before')}
          </th>
          <th scope="col" className="stu-number">
            {t('cases.after')}
          </th>
          <th scope="col" className="stu-number">
            {t('cases.change')}
          </th>
          <th scope="col">{t('cases.cause')}</th>
        </tr>
      </thead>
      <tbody>
        {effects.map(({ id, case: file, county, category, month, beforeFen, afterFen, cause }) => (
          <tr key={id}>
            <th scope="row">
              {file?.childName ?? '–'} <span className="wb-secondary">{text(categoryLabel(category))}</span>
            </th>
            <td>{text(county.name)}</td>
            <td data-name={t('cases.month')}>{formatMonth(month, language)}</td>
            <td className="stu-number" data-name={t('cases.before')}>
              {yuan(beforeFen)}
            </td>
            <td className="stu-number" data-name={t('cases.after')}>
              {yuan(afterFen)}
            </td>
            <td className={afterFen < beforeFen ? 'stu-number stu-missing' : 'stu-number'} data-name={t('cases.change')}>
              {afterFen > beforeFen && '+'}
              {yuan(afterFen - beforeFen)}
            </td>
            <td>
              {text(cause.label)} {cause.citation && <CitationWords citation={cause.citation} />}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
