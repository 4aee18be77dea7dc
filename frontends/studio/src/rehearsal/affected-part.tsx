import { Radio } from 'antd';
import { useState } from 'react';
import { categoryLabel } from '@onething/policy/labels';
import { EmptyState, LoadingState, ProblemState, useQuery } from '@onething/portal-kit';
import { yuan } from '../format.ts';
import { CitationWords } from '../pieces/citation-words.tsx';
import { Section } from '../pieces/section.tsx';
import { useWords } from '../words.ts';
import { ExportButton } from './export-button.tsx';
import { linesOf } from './rehearsal-sums.ts';
import type { SumLine } from './rehearsal-sums.ts';
import { amountSumsQuery } from './rehearsal.operations.ts';
import type { AmountGrouping } from './rehearsal.operations.ts';

const groupings: AmountGrouping[] = ['COUNTY', 'CLAUSE', 'CATEGORY'];

/** Who is affected, by district, clause or category, with the change of the monthly sum as a bar. */
export function AffectedPart({ rehearsalId }: { rehearsalId: string }) {
  const { t } = useWords();
  const [by, setBy] = useState<AmountGrouping>('COUNTY');
  const { data, loading, problems, reload } = useQuery(amountSumsQuery, { id: rehearsalId, by });
  const lines = linesOf(data?.rehearsal.amountSums ?? []);
  return (
    <Section
      title={t('affected.title')}
      aside={
        <Radio.Group
          aria-label={t('affected.by')}
          optionType="button"
          size="small"
          value={by}
          onChange={(event) => setBy(event.target.value as AmountGrouping)}
          options={groupings.map((value) => ({ value, label: t(`affected.${value}`) }))}
        />
      }
    >
      {loading && !data && <LoadingState lines={5} />}
      {!data && problems.length > 0 && <ProblemState problems={problems} onRetry={() => void reload()} />}
      {data && lines.length === 0 && <EmptyState title={t('affected.none')} />}
      {lines.length > 0 && <SumTable by={by} lines={lines} />}
      {lines.length > 0 && <ExportButton rehearsalId={rehearsalId} rowsOf="COUNTIES" />}
    </Section>
  );
}

function SumTable({ by, lines }: { by: AmountGrouping; lines: SumLine[] }) {
  const { t } = useWords();
  const most = Math.max(...lines.map(({ monthlyFen }) => Math.abs(monthlyFen)), 1);
  const total = (pick: (line: SumLine) => number) => lines.reduce((sum, line) => sum + pick(line), 0);
  return (
    <table className="stu-table">
      <caption className="wb-only-spoken">{t('affected.title')}</caption>
      <thead>
        <tr>
          <th scope="col">{t(`affected.${by}`)}</th>
          <th scope="col" className="stu-number">
            {t('affected.gains')}
          </th>
          <th scope="col" className="stu-number">
            {t('affected.loses')}
          </th>
          <th scope="col" className="stu-number" colSpan={2}>
            {t('affected.month')}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.key}>
            <th scope="row">
              <GroupName line={line} />
            </th>
            <td className="stu-number">{line.gains || '–'}</td>
            <td className={line.loses > 0 ? 'stu-number stu-missing' : 'stu-number'}>{line.loses || '–'}</td>
            <td className="stu-bar-cell">
              <svg width="100%" height="10" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
                <rect
                  className={line.monthlyFen < 0 ? 'stu-bar-less' : 'stu-bar-more'}
                  width={(Math.abs(line.monthlyFen) / most) * 100}
                  height="10"
                />
              </svg>
            </td>
            <td className="stu-number">{signedYuan(line.monthlyFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('total')}</th>
          <td className="stu-number">{total(({ gains }) => gains)}</td>
          <td className="stu-number">{total(({ loses }) => loses)}</td>
          <td className="stu-bar-cell" />
          <td className="stu-number">{signedYuan(total(({ monthlyFen }) => monthlyFen))}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function GroupName({ line: { sum } }: { line: SumLine }) {
  const { text } = useWords();
  if (sum.county) return text(sum.county.name);
  if (sum.category) return text(categoryLabel(sum.category));
  if (!sum.cause) return null;
  return (
    <>
      {text(sum.cause.label)} {sum.cause.citation && <CitationWords citation={sum.cause.citation} />}
    </>
  );
}

function signedYuan(fen: number): string {
  return fen > 0 ? `+${yuan(fen)}` : yuan(fen);
}
