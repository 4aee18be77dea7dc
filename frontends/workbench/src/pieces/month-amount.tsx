import { formatFen } from '@onething/policy/labels';
import type { EntitlementMonth } from '../amount-types.ts';
import { useWords } from '../words.ts';

/** What is owed for a month; of one that cannot be calculated any more it is said so: its 0 fen are no amount. */
export function MonthAmount({ month }: { month: Pick<EntitlementMonth, 'amountFen' | 'basis'> | undefined }) {
  const { t, language } = useWords();
  if (!month) return <>{t('amount.notDue')}</>;
  if (month.basis === 'UNDECIDED') return <span className="wb-tag wb-tag-warning">{t('amount.undecided')}</span>;
  return <>{formatFen(month.amountFen, language === 'en' ? 'en' : 'zh')}</>;
}
