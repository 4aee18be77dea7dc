import { formatDateTime } from '@onething/portal-kit';
import { amount } from '../format.ts';
import { useWords } from '../words.ts';
import type { AmountLine, CalculatedMonth } from './calculation.operations.ts';

/** The lines of an amount, each with the clause and the release it rests on. */
export function AmountRows({ lines }: { lines: AmountLine[] }) {
  const { t, text } = useWords();
  return lines
    .filter(({ kind }) => kind !== 'TOTAL')
    .map((line, index) => (
      <tr key={index}>
        <th scope="row">
          {line.kind === 'DEDUCTION' && t('calculation.less')}
          {text(line.label)}
        </th>
        <td>{amount(line.amountFen)}</td>
        <td className="fin-source">
          {line.citation && (
            <cite lang="zh-CN">
              {line.citation.document} {line.citation.clause}
            </cite>
          )}
          {line.releaseId && <span>{line.releaseId}</span>}
          {line.sample && <span className="wb-tag">{t('calculation.sample')}</span>}
        </td>
      </tr>
    ));
}

/** The sum below the lines, with what it rests on in the ledger and, where it was paid, to which account. */
export function AmountTotal({
  due,
  amountFen,
  account,
}: {
  due: CalculatedMonth | null | undefined;
  amountFen: number;
  account?: string | null;
}) {
  const { t, language } = useWords();
  return (
    <tfoot>
      <tr>
        <th scope="row">{t('calculation.paid')}</th>
        <td>{amount(amountFen)}</td>
        <td className="fin-source">
          {due && <span>{t('calculation.revision', { revision: due.revision, at: formatDateTime(due.recordedAt, language) })}</span>}
          {account !== undefined && <span>{account ? t('calculation.account', { account }) : t('calculation.cash')}</span>}
        </td>
      </tr>
    </tfoot>
  );
}
