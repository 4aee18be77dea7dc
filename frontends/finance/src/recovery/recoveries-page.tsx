import { Button } from 'antd';
import { useState } from 'react';
import { formatDate, formatMonth, shanghaiDate, useHost } from '@onething/portal-kit';
import { countyOf, holdsRole } from '../county-of.ts';
import { amount } from '../format.ts';
import { FoldButton } from '../pieces/fold-button.tsx';
import { ListEnd } from '../pieces/list-end.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import type { Page } from '../run/run-types.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { overpaymentsQuery } from './recoveries.operations.ts';
import type { Overpayment } from './recoveries.operations.ts';
import { RepaymentForm, StartForm, WaiveForm } from './recovery-forms.tsx';

const overpaymentsOf = (result: { overpayments: Page<Overpayment> }) => result.overpayments;

/** What was paid too much, month by month, and how it is taken back: from following months, by repayments, or not at all. */
export function RecoveriesPage() {
  const { t } = useWords();
  const { session } = useHost();
  const pages = usePages(overpaymentsQuery, { code: countyOf(session) ?? '' }, overpaymentsOf);
  return (
    <>
      <PageHead title={t('rail.recoveries')} facts={t('recovery.lead')} />
      <ul className="fin-cards">
        {pages.nodes.map((overpayment) => (
          <OverpaymentRow key={`${overpayment.id} ${overpayment.version}`} overpayment={overpayment} onDone={pages.reload} />
        ))}
      </ul>
      <ListEnd pages={pages} empty={t('recovery.none')} />
    </>
  );
}

function OverpaymentRow({ overpayment, onDone }: { overpayment: Overpayment; onDone: () => void }) {
  const { t, language } = useWords();
  const [open, setOpen] = useState(false);
  const name = overpayment.entitlement?.payeeAccount?.holder ?? t('payment.nameless');
  return (
    <li>
      <div className="fin-person fin-overpayment">
        <FoldButton open={open} name={name} controls={`overpayment-${overpayment.id}`} onToggle={() => setOpen(!open)} />
        <span className="wb-name">{name}</span>
        <span className="fin-person-why">
          <strong>{t(`overpaymentState.${overpayment.state}`)}</strong>
          {t('punctuation.comma')}
          {t('recovery.found', { date: formatDate(shanghaiDate(overpayment.openedAt), language) })}
          {overpayment.recovery && t('punctuation.comma')}
          {overpayment.recovery && t(`recovery.${overpayment.recovery.method}`, { percent: overpayment.recovery.limitPercent })}
        </span>
        <span className="fin-number">{t('recovery.left', { sum: amount(overpayment.outstandingFen) })}</span>
      </div>
      {open && (
        <div id={`overpayment-${overpayment.id}`} className="fin-overpaid">
          <Months overpayment={overpayment} />
          <Acts overpayment={overpayment} onDone={onDone} />
        </div>
      )}
    </li>
  );
}

function Months({ overpayment }: { overpayment: Overpayment }) {
  const { t, language } = useWords();
  return (
    <table className="fin-table">
      <caption className="wb-only-spoken">{t('recovery.months')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('runs.month')}</th>
          <th scope="col" className="fin-number">
            {t('recovery.paid')}
          </th>
          <th scope="col" className="fin-number">
            {t('recovery.due')}
          </th>
          <th scope="col" className="fin-number">
            {t('recovery.over')}
          </th>
        </tr>
      </thead>
      <tbody>
        {overpayment.months.map((month) => (
          <tr key={`${month.month} ${month.paidFen}`}>
            <th scope="row">{formatMonth(month.month, language)}</th>
            <td className="fin-number">{amount(month.paidFen)}</td>
            <td className="fin-number">{amount(month.dueFen)}</td>
            <td className="fin-number">{amount(month.overpaidFen)}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('recovery.sum')}</th>
          <td />
          <td className="fin-number">{t('recovery.back', { sum: amount(overpayment.recoveredFen) })}</td>
          <td className="fin-number">{amount(overpayment.amountFen)}</td>
        </tr>
      </tfoot>
    </table>
  );
}

/** What can still be done: begin, record what the family paid back, or leave it with them. */
function Acts({ overpayment, onDone }: { overpayment: Overpayment; onDone: () => void }) {
  const { t } = useWords();
  const { session } = useHost();
  const [act, setAct] = useState<'start' | 'repay' | 'waive'>();
  if (overpayment.outstandingFen <= 0) return null;
  const approver = holdsRole(session, 'paymentApprover');
  const leave = () => setAct(undefined);
  return (
    <>
      <div className="wb-buttons fin-overpaid-acts">
        {approver && !overpayment.recovery && <Button onClick={() => setAct('start')}>{t('recovery.start')}</Button>}
        {approver && overpayment.recovery?.method === 'PLAN' && <Button onClick={() => setAct('repay')}>{t('recovery.repay')}</Button>}
        {approver && <Button onClick={() => setAct('waive')}>{t('recovery.waive')}</Button>}
        {!approver && <span className="wb-secondary">{t('recovery.approver')}</span>}
      </div>
      {act === 'start' && <StartForm overpayment={overpayment} onDone={onDone} onLeave={leave} />}
      {act === 'repay' && overpayment.recovery && <RepaymentForm recoveryId={overpayment.recovery.id} onDone={onDone} onLeave={leave} />}
      {act === 'waive' && <WaiveForm overpayment={overpayment} onDone={onDone} onLeave={leave} />}
    </>
  );
}
