import { Button, Input } from 'antd';
import { useState } from 'react';
import { formatMonth } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { amount, count } from '../format.ts';
import { FailureNote } from '@onething/portal-kit/officers';
import { ListEnd } from '../pieces/list-end.tsx';
import { ReasonField } from '../pieces/reason-field.tsx';
import { Section } from '../pieces/section.tsx';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { recordCash } from './bank.operations.ts';
import { runPaymentsQuery } from './run.operations.ts';
import type { Page, Payment, Run } from './run-types.ts';

const itemsOf = (result: { paymentRun: { items: Page<Payment> } | null }) => result.paymentRun?.items;

/** Payments handed out in cash: each ends with a signed receipt or comes back. */
export function CashPart({ run, sender, onDone }: { run: Run; sender: boolean; onDone: () => void }) {
  const { t } = useWords();
  const pages = usePages(runPaymentsQuery, { id: run.id, state: 'SENT' }, itemsOf);
  const waiting = pages.nodes.filter(({ method }) => method === 'CASH');
  return (
    <Section title={t('cash.title')} note={t('cash.note', { count: count(run.cashCount), sum: amount(run.cashFen) })}>
      <ul className="fin-people">
        {waiting.map((payment) => (
          <CashRow
            key={payment.id}
            payment={payment}
            sender={sender}
            onDone={() => {
              pages.reload();
              onDone();
            }}
          />
        ))}
      </ul>
      {waiting.length > 0 || pages.loading || pages.more || pages.problems.length > 0 ? (
        <ListEnd pages={pages} empty={null} />
      ) : (
        <p className="fin-note">{t('cash.done')}</p>
      )}
    </Section>
  );
}

function CashRow({ payment, sender, onDone }: { payment: Payment; sender: boolean; onDone: () => void }) {
  const { t, language, host } = useWords();
  const acting = useAct();
  const [outcome, setOutcome] = useState<'collected' | 'left'>();
  const [paidOn, setPaidOn] = useState('');
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const id = `cash-${payment.id}`;
  async function submit(event: React.FormEvent) {
    event.preventDefault();
    setTried(true);
    if (!paidOn || !note.trim()) return;
    const input = { paymentId: payment.id, paidOn, collected: outcome === 'collected', note: note.trim() };
    if (!(await acting.run(recordCash, input))) return;
    host.announce(t('cash.recorded'));
    onDone();
  }
  return (
    <li>
      <div className="fin-person fin-person-acts">
        <span className="wb-name">{payment.payee || t('payment.nameless')}</span>
        <span className="fin-person-why">{formatMonth(payment.month, language)}</span>
        <span className="fin-number">{amount(payment.amountFen)}</span>
        {sender && (
          <span className="wb-buttons">
            <Button size="small" onClick={() => setOutcome('collected')}>
              {t('cash.collected')}
            </Button>
            <Button size="small" onClick={() => setOutcome('left')}>
              {t('cash.left')}
            </Button>
          </span>
        )}
      </div>
      {outcome && (
        <form noValidate className="fin-form" onSubmit={(event) => void submit(event)}>
          <FailureNote failure={acting.failure} />
          <div className="wb-field">
            <label htmlFor={id}>{t(outcome === 'collected' ? 'cash.paidOn' : 'cash.leftOn')}</label>
            {tried && !paidOn && <p className="wb-wrong">{t('missing')}</p>}
            <Input
              id={id}
              type="date"
              value={paidOn}
              aria-invalid={tried && !paidOn ? true : undefined}
              onChange={(event) => setPaidOn(event.target.value)}
            />
          </div>
          <ReasonField
            label={t(outcome === 'collected' ? 'cash.signedBy' : 'cash.why')}
            value={note}
            error={tried && !note.trim() ? t('missing') : undefined}
            onChange={setNote}
          />
          <div className="wb-buttons">
            <Button htmlType="submit" disabled={acting.busy}>
              {t('cash.record')}
            </Button>
            <Button onClick={() => setOutcome(undefined)}>{t('act.no')}</Button>
          </div>
        </form>
      )}
    </li>
  );
}
