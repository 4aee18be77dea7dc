import { formatDate, formatMonth, shanghaiDate, useHost } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import type { EntitlementMonth } from '../case/case.operations.ts';
import type { FamilyPayment } from './money.operations.ts';
import type { MonthState } from './month-state.ts';

export interface MoneyMonthProps {
  month: EntitlementMonth;
  /** The sum paid once on turning 18. */
  once?: boolean;
  /** What became of its money. */
  state?: MonthState;
  /** What was sent for it. */
  payments?: FamilyPayment[];
}

/** One month: how much, why in plain words, and on demand how it was calculated. */
export function MoneyMonth({ month, once = false, state, payments = [] }: MoneyMonthProps) {
  const { t, text, language } = useHost();
  const amount = (fen: number) => `${fen < 0 ? '−' : ''}${formatFen(Math.abs(fen), language === 'en' ? 'en' : 'zh')}`;
  const reason = payments.find((payment) => payment.state === 'RETURNED')?.returnReason;
  return (
    <li>
      <details>
        <summary>
          <span>
            {formatMonth(month.month, language)}
            {state && <StateLine state={state} payments={payments} />}
            {reason && state === 'RETURNED' && <span className="money-why">{t('hall.money.returnReason', { reason })}</span>}
            <span className="money-why">{once ? t('hall.money.once') : t(`hall.money.basis.${month.basis}`)}</span>
          </span>
          <span className="month-amount">
            <strong>{month.basis === 'UNDECIDED' ? t('hall.money.openAmount') : amount(month.amountFen)}</strong>
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
            {payments
              .filter(({ recoveredFen }) => recoveredFen > 0)
              .map((payment) => (
                <tr key={payment.id}>
                  <th scope="row">{t('hall.money.recovered')}</th>
                  <td className="amount">{amount(-payment.recoveredFen)}</td>
                </tr>
              ))}
          </tbody>
        </table>
      </details>
    </li>
  );
}

/** The state in a shape and words, and the day it arrived or came back. */
function StateLine({ state, payments }: { state: MonthState; payments: FamilyPayment[] }) {
  const { t, language } = useHost();
  const answeredAt = payments.find((payment) => payment.state === state)?.answeredAt;
  const cash = payments.some(({ method }) => method === 'CASH');
  const words = t(`hall.money.state.${state === 'SETTLED' && cash ? 'COLLECTED' : state === 'SENT' && cash ? 'TO_COLLECT' : state}`);
  return (
    <span className={`money-state money-${state.toLowerCase()}`}>
      <span aria-hidden="true">{state === 'SETTLED' ? '✓' : state === 'RETURNED' || state === 'HELD' ? '!' : '·'}</span> {words}
      {answeredAt && ` ${formatDate(shanghaiDate(answeredAt), language)}`}
    </span>
  );
}
