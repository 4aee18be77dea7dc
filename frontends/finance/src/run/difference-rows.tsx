import { useState } from 'react';
import { formatMonth } from '@onething/portal-kit';
import { amount, difference as signed } from '../format.ts';
import { HoldAct } from '../exceptions/hold-act.tsx';
import { FoldButton } from '../pieces/fold-button.tsx';
import { ListEnd } from '../pieces/list-end.tsx';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { Calculation } from './calculation.tsx';
import { runExceptionsQuery, runPaymentsQuery, runStopsQuery } from './run.operations.ts';
import type { Difference, ExceptionCode, Page, Payment, PaymentException, PaymentStop } from './run-types.ts';

const itemsOf = (result: { paymentRun: { items: Page<Payment> } | null }) => result.paymentRun?.items;
const exceptionsOf = (result: { paymentRun: { exceptions: Page<PaymentException> } | null }) => result.paymentRun?.exceptions;
const stopsOf = (result: { paymentRun: { stops: Page<PaymentStop> } | null }) => result.paymentRun?.stops;

/** Payments of one group, each with its calculation on demand. */
export function PaymentRows({ runId, difference }: { runId: string; difference: Difference }) {
  const { t } = useWords();
  const pages = usePages(runPaymentsQuery, { id: runId, difference }, itemsOf);
  return (
    <>
      <ul className="fin-people">
        {pages.nodes.map((payment) => (
          <PaymentRow key={payment.id} payment={payment} />
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('difference.none')} />
    </>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const name = payment.payee || t('payment.nameless');
  const compares = payment.difference === 'CHANGED';
  return (
    <li>
      <div className="fin-person">
        {payment.entitlement ? (
          <FoldButton open={open} name={name} controls={`payment-${payment.id}`} onToggle={() => setOpen(!open)} />
        ) : (
          <span className="fin-fold-place" />
        )}
        <span className="wb-name">{name}</span>
        <span className="fin-person-why">
          {payment.kind === 'LUMP_SUM' ? t('payment.once') : formatMonth(payment.month, language)}
          {payment.supplement > 0 && t('payment.supplement')}
          {payment.method === 'CASH' && t('payment.cash')}
        </span>
        <span className="fin-number fin-wide-only wb-secondary">{compares ? amount(payment.previousFen) : ''}</span>
        <span className="fin-number">{amount(payment.amountFen)}</span>
        <span className="fin-number fin-wide-only">{signed(payment.amountFen - (compares ? payment.previousFen : 0))}</span>
      </div>
      {open && payment.entitlement && (
        <div id={`payment-${payment.id}`}>
          <Calculation
            entitlementId={payment.entitlement.id}
            month={payment.month}
            once={payment.kind === 'LUMP_SUM'}
            recoveredFen={payment.recoveredFen}
            amountFen={payment.amountFen}
            account={payment.account}
          />
          <HoldAct entitlementId={payment.entitlement.id} />
        </div>
      )}
    </li>
  );
}

/** Dues that wait, each with its reason and what helps. */
export function ExceptionRows({ runId, code }: { runId: string; code?: ExceptionCode }) {
  const { t, language } = useWords();
  const pages = usePages(runExceptionsQuery, { id: runId, code }, exceptionsOf);
  return (
    <>
      <ul className="fin-people">
        {pages.nodes.map((exception) => (
          <li key={exception.id} className="fin-person">
            <span className="fin-fold-place" />
            <span className="wb-name">{exception.entitlement?.payeeAccount?.holder ?? t('payment.nameless')}</span>
            <span className="fin-person-why">
              {formatMonth(exception.month, language)}
              {t('punctuation.comma')}
              <strong>{t(`exception.${exception.code}`)}</strong>
              {t('punctuation.comma')}
              {t(`exceptionHelp.${exception.code}`)}
            </span>
            <span className="fin-number fin-wide-only" />
            <span className="fin-number">{exception.amountFen === 0 ? '–' : amount(exception.amountFen)}</span>
            <span className="fin-number fin-wide-only" />
          </li>
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('difference.none')} />
    </>
  );
}

/** Children paid last month and not this month, with the reason. */
export function StopRows({ runId }: { runId: string }) {
  const { t } = useWords();
  const pages = usePages(runStopsQuery, { id: runId }, stopsOf);
  return (
    <>
      <ul className="fin-people">
        {pages.nodes.map((stop) => (
          <li key={stop.id} className="fin-person">
            <span className="fin-fold-place" />
            <span className="wb-name">{stop.entitlement?.payeeAccount?.holder ?? t('payment.nameless')}</span>
            <span className="fin-person-why">{t(`stop.${stop.reason}`)}</span>
            <span className="fin-number fin-wide-only wb-secondary">{amount(stop.previousFen)}</span>
            <span className="fin-number">–</span>
            <span className="fin-number fin-wide-only">{signed(-stop.previousFen)}</span>
          </li>
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('difference.none')} />
    </>
  );
}
