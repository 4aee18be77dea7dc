import { fenInCapitals } from '@onething/policy/labels';
import type { AmountLine } from '../amount-types.ts';
import { amountInColumn } from '../format.ts';
import { useWords } from '../words.ts';
import { CitationMark } from './citation-mark.tsx';

export interface AmountLinesProps {
  lines: AmountLine[];
  /** The sum paid each month, fen. */
  amountFen: number;
}

/** The calculation line by line: standard, what is deducted, and the sum in figures and capitals. Samples are marked. */
export function AmountLines({ lines, amountFen }: AmountLinesProps) {
  const { t, text } = useWords();
  const parts = lines.filter((line) => line.kind !== 'TOTAL');
  return (
    <table className="wb-amounts">
      <caption className="wb-only-spoken">{t('amount.caption')}</caption>
      <thead className="wb-only-spoken">
        <tr>
          <th scope="col">{t('amount.item')}</th>
          <th scope="col">{t('amount.yuan')}</th>
        </tr>
      </thead>
      <tbody>
        {parts.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              {text(line.label)}
              {line.sample && <span className="wb-tag">{t('amount.sample')}</span>}
              {line.releaseId && <span className="wb-small">{line.releaseId}</span>}
              <CitationMark citation={line.citation} />
            </th>
            <td>{amountInColumn(line.amountFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">
            {t('amount.monthly')}
            <span className="wb-small" lang="zh-CN">
              {fenInCapitals(Math.max(0, amountFen))}
            </span>
          </th>
          <td>{amountInColumn(amountFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
