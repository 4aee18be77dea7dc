import { Button } from 'antd';
import { useState } from 'react';
import { EmptyState, Link, LoadingState, ProblemState, formatDateTime, formatMonth, useHost, useQuery } from '@onething/portal-kit';
import { useAct } from '../use-act.ts';
import { countyOf, holdsRole } from '../county-of.ts';
import { amount, monthWords } from '../format.ts';
import { ListEnd } from '../pieces/list-end.tsx';
import { PageHead } from '../pieces/page-head.tsx';
import { ReasonedAct } from '../pieces/reasoned-act.tsx';
import { Section } from '../pieces/section.tsx';
import { runPathOf } from '../route.ts';
import { usePages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';
import { reissue } from './bank.operations.ts';
import { runPaymentsQuery, runsQuery } from './run.operations.ts';
import type { Page, Payment, RunLine } from './run-types.ts';

const itemsOf = (result: { paymentRun: { items: Page<Payment> } | null }) => result.paymentRun?.items;

/** Payments that came back, run by run, and the way to pay them again: a new account, or the officer's word that the old one is right. */
export function ReturnedPage() {
  const { t } = useWords();
  const { session } = useHost();
  const asked = useQuery(runsQuery, { code: countyOf(session) ?? '' });
  const runs = asked.data?.paymentRuns.edges.map(({ node }) => node).filter(({ state }) => state === 'RETURNED' || state === 'SENT');
  return (
    <>
      <PageHead title={t('rail.returned')} facts={t('returned.lead')} />
      {!runs && asked.loading && <LoadingState lines={6} />}
      {!runs && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {runs?.length === 0 && <EmptyState title={t('returned.none')} />}
      {runs?.map((run) => (
        <ReturnedOf key={run.id} run={run} />
      ))}
    </>
  );
}

function ReturnedOf({ run }: { run: RunLine }) {
  const { t, language } = useWords();
  const pages = usePages(runPaymentsQuery, { id: run.id, state: 'RETURNED' }, itemsOf);
  return (
    <Section title={monthWords(run.month, language)} aside={<Link href={runPathOf(run.id)}>{t('exceptions.toRun')}</Link>}>
      <ul className="fin-cards">
        {pages.nodes.map((payment) => (
          <ReturnedRow key={payment.id} payment={payment} />
        ))}
      </ul>
      <ListEnd pages={pages} empty={<p className="fin-note">{t('returned.noneOf')}</p>} />
    </Section>
  );
}

function ReturnedRow({ payment }: { payment: Payment }) {
  const { t, language } = useWords();
  const { session } = useHost();
  const [open, setOpen] = useState(false);
  const [again, setAgain] = useState(false);
  return (
    <li>
      <div className="fin-card-line">
        <span>
          <span className="wb-name">{payment.payee || t('payment.nameless')}</span>
          <span className="fin-person-why">{formatMonth(payment.month, language)}</span>
        </span>
        <span>{payment.account ?? t('account.cash')}</span>
        <span>
          {payment.returnReason ?? t('returned.noReason')}
          {payment.answeredAt && <span className="fin-person-why">{formatDateTime(payment.answeredAt, language)}</span>}
        </span>
        <span className="fin-number">{amount(payment.amountFen)}</span>
        {again && <span className="fin-good">{t('returned.willBe')}</span>}
        {!again && holdsRole(session, 'paymentPreparer') && (
          <Button size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
            {t('returned.again')}
          </Button>
        )}
      </div>
      {open && !again && <ReissueForm payment={payment} onDone={() => setAgain(true)} onLeave={() => setOpen(false)} />}
    </li>
  );
}

function ReissueForm({ payment, onDone, onLeave }: { payment: Payment; onDone: () => void; onLeave: () => void }) {
  const { t, host } = useWords();
  const acting = useAct();
  async function payAgain(reason: string): Promise<boolean> {
    const done = await acting.run(reissue, { paymentId: payment.id, reason });
    if (done) {
      host.announce(t('returned.willBe'));
      onDone();
    }
    return done;
  }
  return (
    <>
      <p className="fin-note">{t('returned.text')}</p>
      <ReasonedAct
        label={t('returned.reason')}
        help={t('returned.reasonHelp')}
        sure={t('returned.sure')}
        acting={acting}
        act={payAgain}
        onLeave={onLeave}
      />
    </>
  );
}
