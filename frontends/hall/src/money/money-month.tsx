import { formatMonth, useHost } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import type { EntitlementMonth } from '../case/case.operations.ts';

/** One month: how much, why in plain words, and on demand how it was calculated. */
export function MoneyMonth({ month, once = false }: { month: EntitlementMonth; once?: boolean }) {
  const { t, text, language } = useHost();
  const amount = (fen: number) => `${fen < 0 ? '−' : ''}${formatFen(Math.abs(fen), language === 'en' ? 'en' : 'zh')}`;
  return (
    <li>
      <details>
        <summary>
          <span>
            {formatMonth(month.month, language)}
            <span className="money-why">{once ? t('hall.money.once') : t(`hall.money.basis.${month.basis}`)}</span>
          </span>
          <span className="month-amount">
            <strong>{amount(month.amountFen)}</strong>
            {month.sample && <span className="sample-mark">{t('hall.entitlement.sampleMark')}</span>}
          </span>
        </summary>
        <table className="figures">
          <caption className="only-spoken">{t('hall.entitlement.calculation')}</caption>
          <tbody>
            {month.lines.map((line, index) => (
              <tr key={index} className={line.kind === 'TOTAL' ? 'total' : undefined}>
                <th scope="row">
                  {text(line.label)}
                  {line.citation && (
                    <span className="source" lang="zh-CN">
                      {line.citation.document} {line.citation.clause}
                    </span>
                  )}
                </th>
                <td className="amount">{amount(line.amountFen)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}
