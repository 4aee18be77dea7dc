import '../money/money.css';
import { Callout, EmptyState, Link, formatMonth, useHost } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import type { Entitlement, EntitlementMonth } from './case.operations.ts';

/** What will be paid in the first months, each with its calculation, and the way to all of them at `page`. Amounts that are samples say so. */
export function EntitlementPart({ entitlement, page }: { entitlement: Entitlement; page: string }) {
  const { t, text } = useHost();
  const careOnly = entitlement.state === 'CARE_ONLY';
  const sample = entitlement.months.some((month) => month.sample);
  return (
    <section aria-labelledby="entitlement-title">
      <h2 id="entitlement-title">{t(careOnly ? 'hall.entitlement.care' : 'hall.entitlement.title')}</h2>
      {entitlement.refusal && (
        <Callout tone={careOnly ? 'info' : 'warning'} title={careOnly ? undefined : t('hall.entitlement.refused')}>
          <p>{text(entitlement.refusal.message)}</p>
        </Callout>
      )}
      {sample && (
        <Callout tone="info">
          <p>{t('hall.entitlement.sample')}</p>
        </Callout>
      )}
      {entitlement.months.length === 0 && !entitlement.refusal && <EmptyState title={t('hall.entitlement.empty')} />}
      {entitlement.months.length > 0 && (
        <ul className="rows months">
          {entitlement.months.map((month) => (
            <MonthRow key={month.month} month={month} />
          ))}
        </ul>
      )}
      {!careOnly && (
        <p>
          <Link className="row-link" href={page}>
            {t('hall.money.link')}
          </Link>
        </p>
      )}
    </section>
  );
}

function MonthRow({ month }: { month: EntitlementMonth }) {
  const { t, text, language } = useHost();
  const amount = (fen: number) => `${fen < 0 ? '−' : ''}${formatFen(Math.abs(fen), language === 'en' ? 'en' : 'zh')}`;
  return (
    <li>
      <details>
        <summary>
          <span>{formatMonth(month.month, language)}</span>
          <span className="month-amount">
            <strong>{amount(month.amountFen)}</strong>
            {month.sample && <span className="sample-mark">{t('hall.entitlement.sampleMark')}</span>}
          </span>
        </summary>
        <table className="figures">
          <caption className="only-spoken">{t('hall.entitlement.calculation')}</caption>
          <tbody>
            {month.lines.map((line) => (
              <tr key={line.kind + line.label.zh} className={line.kind === 'TOTAL' ? 'total' : undefined}>
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
