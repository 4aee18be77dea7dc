import { LoadingState, ProblemState, formatMonth, useQuery } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { AmountRows, AmountTotal } from './amount-rows.tsx';
import { calculationQuery } from './calculation.operations.ts';

/** How what is due for a month came about, without what was paid of it. */
export function DueLines({ entitlementId, month }: { entitlementId: string; month: string }) {
  const { t, language } = useWords();
  const asked = useQuery(calculationQuery, { id: entitlementId });
  const due = asked.data?.entitlement?.months.find((each) => each.month === month);
  if (asked.loading) return <LoadingState lines={3} />;
  if (!due) return <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />;
  return (
    <div className="fin-calculation">
      <h2>{t('calculation.title', { month: formatMonth(month, language) })}</h2>
      <table>
        <tbody>
          <AmountRows lines={due.lines} />
        </tbody>
        <AmountTotal due={due} amountFen={due.amountFen} />
      </table>
    </div>
  );
}
