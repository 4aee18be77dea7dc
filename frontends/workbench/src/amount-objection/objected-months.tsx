import { formatMonth } from '@onething/portal-kit';
import { formatFen } from '@onething/policy/labels';
import type { EntitlementMonth } from '../amount-types.ts';
import { MonthLines } from '../pieces/month-lines.tsx';
import { MonthAmount } from '../pieces/month-amount.tsx';
import { useWords } from '../words.ts';
import type { PaidMonth, WholeAmountObjection } from './amount-objection.operations.ts';

/** The months an objection is about: owed when it was raised, owed now, and what was sent; each with its calculation, line by line. */
export function ObjectedMonths({ objection }: { objection: WholeAmountObjection }) {
  const { t } = useWords();
  const { monthsWhenRaised, monthsNow, entitlement } = objection;
  const months = [...new Set([...monthsWhenRaised, ...monthsNow].map(({ month }) => month))].toSorted().toReversed();
  const of = (list: EntitlementMonth[], month: string) => list.find((each) => each.month === month);
  return (
    <section className="wb-effect" aria-label={t('amountObjection.calculation')}>
      <header className="wb-section-head">
        <h2>{t('amountObjection.calculation')}</h2>
        <span className="wb-secondary">{t(objection.amountChanged ? 'amountObjection.changed' : 'amountObjection.unchanged')}</span>
      </header>
      {months.length === 0 && <p className="wb-secondary">{t('amountObjection.noMonths')}</p>}
      {months.map((month, index) => (
        <Month
          key={month}
          month={month}
          open={index === 0}
          before={of(monthsWhenRaised, month)}
          now={of(monthsNow, month)}
          paid={entitlement.payments.filter((each) => each.month === month)}
        />
      ))}
    </section>
  );
}

interface MonthProps {
  month: string;
  open: boolean;
  before: EntitlementMonth | undefined;
  now: EntitlementMonth | undefined;
  paid: PaidMonth[];
}

function Month({ month, open, before, now, paid }: MonthProps) {
  const { t, language } = useWords();
  const differs = before?.amountFen !== now?.amountFen || before?.basis !== now?.basis;
  return (
    <details className="wb-objected-month" open={open}>
      <summary>
        <b>{formatMonth(month, language)}</b>
        <span className="wb-number">
          {differs && (
            <>
              <del>
                <span className="wb-only-spoken">{t('amountObjection.before')} </span>
                <MonthAmount month={before} />
              </del>{' '}
              <span className="wb-only-spoken">{t('amountObjection.now')} </span>
            </>
          )}
          <MonthAmount month={now} />
        </span>
      </summary>
      {now && <MonthLines month={now} />}
      <p className="wb-small">
        {paid.length === 0 ? t('amountObjection.notPaid') : paid.map((each) => <Paid key={each.id} paid={each} />)}
      </p>
    </details>
  );
}

function Paid({ paid }: { paid: PaidMonth }) {
  const { t, language } = useWords();
  const fen = (value: number) => formatFen(value, language === 'en' ? 'en' : 'zh');
  return (
    <span className="wb-objected-paid">
      {t(`amountObjection.paid.${paid.state}`, { amount: fen(paid.amountFen) })}
      {paid.recoveredFen > 0 && ` ${t('amountObjection.keptBack', { amount: fen(paid.recoveredFen) })}`}
    </span>
  );
}
