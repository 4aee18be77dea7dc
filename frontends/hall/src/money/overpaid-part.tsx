import { formatMonth, useHost } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import type { FamilyOverpayment, MoneyAccount } from './money.operations.ts';

/** What was paid too much and how it goes back, in plain words; nothing where nothing was. */
export function OverpaidPart({ account }: { account: MoneyAccount }) {
  const { t } = useHost();
  const overpayments = account.overpayments ?? [];
  if (overpayments.length === 0) return null;
  return (
    <section aria-labelledby="overpaid-title">
      <h2 id="overpaid-title">{t('hall.money.overpaid.title')}</h2>
      <p>{t('hall.money.overpaid.lead')}</p>
      <ul className="rows">
        {overpayments.map((overpayment) => (
          <Overpaid key={overpayment.id} overpayment={overpayment} />
        ))}
      </ul>
      <p>{t('hall.money.overpaid.object')}</p>
    </section>
  );
}

function Overpaid({ overpayment }: { overpayment: FamilyOverpayment }) {
  const { t, language } = useHost();
  const { amountFen, recoveredFen, outstandingFen, months, recovery } = overpayment;
  // How it goes back is settled, although nothing has gone back yet.
  const state = overpayment.state === 'OPEN' && recovery ? 'RECOVERING' : overpayment.state;
  const amount = (fen: number): string => formatFen(fen, language === 'en' ? 'en' : 'zh');
  const sums = { amount: amount(amountFen), recovered: amount(recoveredFen), open: amount(state === 'WAIVED' ? 0 : outstandingFen) };
  const named = months.map(({ month }) => formatMonth(month, language)).join(language === 'en' ? ', ' : '、');
  return (
    <li>
      <p>
        <strong>{t('hall.money.overpaid.whole', sums)}</strong>
      </p>
      {named && <p>{t('hall.money.overpaid.months', { months: named })}</p>}
      <p>{t(`hall.money.overpaid.state.${state}`)}</p>
      {state === 'RECOVERING' && recovery && <p>{t(`hall.money.overpaid.${recovery.method}`, { percent: recovery.limitPercent })}</p>}
    </li>
  );
}
