import './report.css';
import { useState } from 'react';
import { Callout, ErrorSummary, Link, PageHeading, ProblemState, Timeline, formatDate, useHost } from '@onething/portal-kit';
import type { Problem } from '@onething/portal-kit';
import { addresses } from '../routes.ts';
import { DangerCalls } from './danger-calls.tsx';
import { TextQuestion } from '../objection/text-question.tsx';
import { reportProgressQuery } from './report.operations.ts';
import type { ReportProgress } from './report.operations.ts';

/** `/<code>/report/progress`: whoever holds the code sees how far the report has come, and nothing about the child. */
export default function ReportProgressPage({ code }: { code: string }) {
  const { t, client } = useHost();
  const [receipt, setReceipt] = useState('');
  const [error, setError] = useState<string>();
  const [attempt, setAttempt] = useState(0);
  const [busy, setBusy] = useState(false);
  const [problems, setProblems] = useState<Problem[]>([]);
  const [found, setFound] = useState<ReportProgress>();

  function fail(message: string) {
    setError(message);
    setAttempt(attempt + 1);
  }

  async function look() {
    setFound(undefined);
    setProblems([]);
    setError(undefined);
    if (receipt.replaceAll(/[^0-9A-Za-z]/g, '').length !== 12) return fail(t('hall.report.codeWrong'));
    setBusy(true);
    // The code travels in the request's body; it never stands in an address.
    const answer = await client.query(reportProgressQuery, { receipt });
    setBusy(false);
    if (!answer.data) return setProblems(answer.problems);
    if (!answer.data.protectionProgress) return fail(t('hall.report.codeUnknown'));
    setFound(answer.data.protectionProgress);
  }

  return (
    <div className="page page-narrow">
      <PageHeading title={t('hall.report.followTitle')} lead={t('hall.report.followLead')} />
      <form
        noValidate
        className="fields"
        onSubmit={(event) => {
          event.preventDefault();
          void look();
        }}
      >
        <ErrorSummary errors={error ? [{ inputId: 'report-receipt', message: error }] : []} attempt={attempt} />
        <div className="report-find">
          <TextQuestion
            id="report-receipt"
            label={t('hall.report.code')}
            help={t('hall.report.codeHelp')}
            line={{ maxLength: 20 }}
            value={receipt}
            error={error}
            onChange={setReceipt}
          />
        </div>
        <div>
          <button type="submit" className="button" disabled={busy}>
            {t('hall.report.look')}
          </button>
        </div>
      </form>
      {problems.length > 0 && <ProblemState problems={problems} onRetry={() => void look()} />}
      {found && <Progress found={found} />}
      <h2>{t('hall.report.worse')}</h2>
      <DangerCalls />
      <p className="actions">
        <Link href={addresses.report(code)}>{t('hall.report.again')}</Link>
      </p>
    </div>
  );
}

function Progress({ found }: { found: ReportProgress }) {
  const { t, text, language } = useHost();
  const day = (date: string | null) => (date ? formatDate(date, language) : '');
  const taken = found.takenUpOn !== null;
  const finished = found.state === 'FINISHED';
  return (
    <section aria-live="polite" aria-labelledby="report-progress-title">
      <h2 id="report-progress-title">{t(`hall.report.state.${found.state}`)}</h2>
      <Timeline
        entries={[
          { id: 'received', title: t('hall.report.step.RECEIVED'), state: 'DONE', children: <p>{day(found.reportedOn)}</p> },
          {
            id: 'taken',
            title: t('hall.report.step.IN_HAND'),
            state: finished ? 'DONE' : taken ? 'CURRENT' : 'AHEAD',
            children: <p>{taken ? day(found.takenUpOn) : t('hall.report.notYet', { office: text(found.office) })}</p>,
          },
          {
            id: 'finished',
            title: t('hall.report.step.FINISHED'),
            state: finished ? 'DONE' : 'AHEAD',
            children: finished ? <p>{day(found.closedOn)}</p> : undefined,
          },
        ]}
      />
      <Callout tone="info">
        <p>{t('hall.report.noDetails')}</p>
      </Callout>
    </section>
  );
}
