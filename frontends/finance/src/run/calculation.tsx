import { LoadingState, ProblemState, formatMonth, useQuery } from '@onething/portal-kit';
import { amount } from '../format.ts';
import { useWords } from '../words.ts';
import { AmountRows, AmountTotal } from './amount-rows.tsx';
import { calculationQuery } from './calculation.operations.ts';

export interface CalculationProps {
  entitlementId: string;
  month: string;
  once: boolean;
  /** Kept back for an overpayment, fen; 0: nothing. */
  recoveredFen: number;
  /** Paid out, fen. */
  amountFen: number;
  /** Last digits of the account it goes to. */
  account: string | null;
}

/** How the due of one month came about, line by line with its clause and release, asked for when it is opened. */
export function Calculation({ entitlementId, month, once, recoveredFen, amountFen, account }: CalculationProps) {
  const { t, language } = useWords();
  const asked = useQuery(calculationQuery, { id: entitlementId });
  const found = asked.data?.entitlement;
  const due = once ? found?.lumpSum : found?.months.find((each) => each.month === month);
  if (asked.loading) return <LoadingState lines={3} />;
  if (!found) return <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />;
  return (
    <div className="fin-calculation">
      <h3>{t('calculation.title', { month: formatMonth(month, language) })}</h3>
      <table>
        <thead className="wb-only-spoken">
          <tr>
            <th scope="col">{t('calculation.line')}</th>
            <th scope="col">{t('calculation.yuan')}</th>
            <th scope="col">{t('calculation.source')}</th>
          </tr>
        </thead>
        <tbody>
          <AmountRows lines={due?.lines ?? []} />
          {due && due.amountFen - recoveredFen !== amountFen && (
            <tr>
              <th scope="row">{t('calculation.earlier')}</th>
              <td>{amount(amountFen + recoveredFen - due.amountFen)}</td>
              <td className="fin-source">{t('calculation.earlierText')}</td>
            </tr>
          )}
          {recoveredFen > 0 && (
            <tr>
              <th scope="row">{t('calculation.recovered')}</th>
              <td>{amount(-recoveredFen)}</td>
              <td />
            </tr>
          )}
        </tbody>
        <AmountTotal due={due} amountFen={amountFen} account={account} />
      </table>
    </div>
  );
}
