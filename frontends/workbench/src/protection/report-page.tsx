import { useState } from 'react';
import { Link, useQuery } from '@onething/portal-kit';
import { shortMoment } from '../format.ts';
import { PageState } from '../pieces/page-state.tsx';
import { PartialLine } from '../pieces/panel-state.tsx';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';
import { ChainLine } from './chain-line.tsx';
import { DueWords } from './due-words.tsx';
import { PossibleCases } from './possible-cases.tsx';
import { PlacementList } from './placement-list.tsx';
import { reportQuery } from './protection.operations.ts';
import type { ProtectionReport, ProtectionStep } from './protection.operations.ts';
import { ReporterLine } from './reporter-line.tsx';
import { StepHistory } from './step-history.tsx';
import { StepPanel } from './step-panel.tsx';
import { stepKinds } from './step-forms.ts';
import type { StepKind } from './step-forms.ts';
import { UrgencyMark } from './urgency-mark.tsx';
import { useReportHeading } from './use-report-heading.ts';

/** Steps that carry the chain no further: never the filled button. */
const beside: readonly StepKind[] = ['LINK_CASE', 'ASK_APPLICATION', 'REOPEN', 'FORWARD'];

/** One report: what was said, what was done about it, and the next step. Every reading is noted by the server. */
export function ReportPage({ reportId }: { reportId: string }) {
  const { t } = useWords();
  const asked = useQuery(reportQuery, { id: reportId });
  const report = asked.data?.protectionReport;
  if (!report)
    return (
      <PageState
        title={t('protection.one')}
        loading={asked.loading}
        problems={asked.problems}
        onRetry={() => void asked.reload()}
        nothing={t('protection.gone')}
        href="/workbench/protection"
        way={t('protection.toList')}
      />
    );
  return (
    <>
      <PartialLine problems={asked.problems} onRetry={() => void asked.reload()} />
      <Loaded report={report} reload={async () => void (await asked.reload())} />
    </>
  );
}

function Loaded({ report, reload }: { report: ProtectionReport; reload: () => Promise<void> }) {
  const { t, text, host } = useWords();
  const heading = useReportHeading(report.number);
  const [step, setStep] = useState<StepKind>();
  const [corrected, setCorrected] = useState<ProtectionStep>();
  const take = (kind?: StepKind, of?: ProtectionStep) => {
    setStep(kind);
    setCorrected(of);
  };
  const offered = stepKinds.filter((kind) => report.allowedSteps.includes(kind));
  return (
    <div className="wb-report">
      <header className="wb-report-head">
        <p className="wb-report-line">
          <Link href="/workbench/protection">{t('protection.toList')}</Link>
          <UrgencyMark danger={report.dangerNow} />
          {report.inCare && <span className="wb-tag wb-tag-warning">{t('protection.inCare')}</span>}
          <span className="wb-secondary">{text(report.office)}</span>
          <span className="wb-report-due">
            {report.state !== 'CLOSED' && t('protection.due')}{' '}
            <DueWords dueOn={report.dueOn} overdue={report.overdue} done={report.state === 'CLOSED'} />
          </span>
        </p>
        <h1 ref={heading} tabIndex={-1}>
          {report.number}
        </h1>
        <ChainLine state={report.state} />
      </header>
      <div className="wb-report-main" tabIndex={0} role="region" aria-label={t('protection.one')}>
        <section className="wb-report-said">
          <h2>{t('protection.said')}</h2>
          <dl>
            <Fact
              name={t('protection.worries')}
              value={report.worries.map((worry) => t(`protection.worry.${worry as 'ABUSE'}`)).join(t('punctuation.list'))}
            />
            <Fact name={t('protection.what')} value={report.what} chinese />
            <Fact name={t('protection.where')} value={report.where} chinese />
            <Fact name={t('protection.child')} value={report.child || t('protection.notSaid')} chinese={report.child !== ''} />
            <Fact name={t('protection.arrived')} value={shortMoment(report.reportedAt)} />
          </dl>
          <ReporterLine report={report} />
          <PossibleCases report={report} onDone={() => void reload()} />
          {report.linkedCaseId && (
            <p>
              <Link href={casePathOf(report.linkedCaseId)}>{t('protection.toCase')}</Link>
            </p>
          )}
        </section>
        <PlacementList placements={report.placements} />
        <StepHistory steps={report.steps} onCorrect={(of) => take('CORRECT', of)} />
      </div>
      <aside className="wb-report-side">
        {step ? (
          <StepPanel
            key={`${step} ${corrected?.id ?? ''}`}
            report={report}
            kind={step}
            corrected={corrected}
            onClose={() => take()}
            onDone={(message) => (take(), host.announce(message), void reload())}
            onReload={() => void reload()}
          />
        ) : (
          <section className="wb-report-acts" aria-label={t('protection.acts')}>
            <h2>{t('protection.acts')}</h2>
            {offered.length === 0 && <p className="wb-secondary">{t('protection.nothingToDo')}</p>}
            {offered.map((kind, index) => (
              <button
                key={kind}
                type="button"
                className={index === 0 && !beside.includes(kind) ? 'wb-primary' : 'wb-report-act'}
                onClick={() => take(kind)}
              >
                {t(`protection.step.${kind}`)}
              </button>
            ))}
            <p className="wb-small">{t('protection.secrecy')}</p>
          </section>
        )}
      </aside>
    </div>
  );
}

function Fact({ name, value, chinese }: { name: string; value: string; chinese?: boolean }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd lang={chinese ? 'zh-CN' : undefined}>{value}</dd>
    </div>
  );
}
