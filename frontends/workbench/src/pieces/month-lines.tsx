import type { EntitlementMonth } from '../amount-types.ts';
import { useWords } from '../words.ts';
import { AmountLines } from './amount-lines.tsx';

/** How a month's amount came about, line by line; of one that cannot be calculated any more why there is none. */
export function MonthLines({ month }: { month: EntitlementMonth }) {
  const { t } = useWords();
  if (month.basis === 'UNDECIDED') return <p className="wb-block wb-block-near">{t('amount.undecidedNote')}</p>;
  return <AmountLines lines={month.lines} amountFen={month.amountFen} />;
}
