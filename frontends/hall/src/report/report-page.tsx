import './report.css';
import { useState } from 'react';
import { EmptyState, Link, LoadingState, PageHeading, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { addresses } from '../routes.ts';
import { DangerCalls } from './danger-calls.tsx';
import { ReportForm } from './report-form.tsx';
import { reportEntryQuery } from './report.operations.ts';

/**
 * `/<code>/report`: anybody tells that a child is in danger, without an account. The phone comes first; what is typed stays in this page and
 * leaves it only to the office; the answer is a code.
 */
export default function ReportPage({ code }: { code: string }) {
  const { t } = useHost();
  const asked = useQuery(reportEntryQuery, { code });
  const [receipt, setReceipt] = useState<string>();
  const entry = asked.data?.protectionEntry;
  if (receipt) return <Received code={code} receipt={receipt} />;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('hall.report.title')} lead={t('hall.report.lead')} />
      <DangerCalls />
      {asked.data === undefined && asked.loading && <LoadingState />}
      {asked.data === undefined && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {entry === null && (
        <EmptyState title={t('hall.report.notHere')}>
          <p>{t('hall.report.notHereText')}</p>
        </EmptyState>
      )}
      {entry && (
        <>
          <p className="actions report-again">
            <Link href={addresses.reportProgress(code)}>{t('hall.report.followLink')}</Link>
          </p>
          <ReportForm code={code} entry={entry} onReceived={setReceipt} />
        </>
      )}
    </div>
  );
}

/** The code, once, and what happens now. */
function Received({ code, receipt }: { code: string; receipt: string }) {
  const { t } = useHost();
  return (
    <div className="page page-narrow">
      <PageHeading key="received" title={t('hall.report.received')} lead={t('hall.report.receivedLead')} />
      <h2 id="report-code-title">{t('hall.report.code')}</h2>
      <output className="report-code" aria-labelledby="report-code-title">
        {receipt}
      </output>
      <p>{t('hall.report.codeText')}</p>
      <h2>{t('hall.report.next')}</h2>
      <ol>
        <li>{t('hall.report.next1')}</li>
        <li>{t('hall.report.next2')}</li>
        <li>{t('hall.report.next3')}</li>
      </ol>
      <p className="actions report-again">
        <Link href={addresses.reportProgress(code)}>{t('hall.report.followLink')}</Link>
        <Link href={addresses.portal(code)}>{t('hall.report.home')}</Link>
      </p>
    </div>
  );
}
