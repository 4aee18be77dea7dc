import { HostProvider, useHost } from '@onething/portal-kit';
import type { Host } from '@onething/portal-kit';
import { OfficersGround } from '@onething/portal-kit/officers';
import { AmountObjectionPage } from './amount-objection/amount-objection-page.tsx';
import { AmountObjectionsPage } from './amount-objection/amount-objections-page.tsx';
import { CalendarPage } from './calendar/calendar-page.tsx';
import { CasePage } from './case/case-page.tsx';
import { ChangeListPage } from './change/change-list-page.tsx';
import { ChangePage } from './change/change-page.tsx';
import { CertificatePage } from './certificate/certificate-page.tsx';
import { DecisionPage } from './decision/decision-page.tsx';
import { ChannelsPage } from './messages/channels-page.tsx';
import { MessagesPage } from './messages/messages-page.tsx';
import { NoticePage } from './notice/notice-page.tsx';
import { PageState } from './pieces/page-state.tsx';
import { PrintPage } from './print/print-page.tsx';
import { QueuePage } from './queue/queue-page.tsx';
import { ReportPage } from './protection/report-page.tsx';
import { ReportsPage } from './protection/reports-page.tsx';
import { RecordsPage } from './records/records-page.tsx';
import { RatingsPage } from './ratings/ratings-page.tsx';
import { ReferralsPage } from './referral/referrals-page.tsx';
import { PageHelp } from './pieces/page-help.tsx';
import { DutyNote } from './queue/duty-note.tsx';
import { routeOf } from './route.ts';
import { ShellTools } from './shell-tools.tsx';
import { VisitsPage } from './visits/visits-page.tsx';
import { BulkTransferPage } from './transfer/bulk-transfer-page.tsx';
import { TransferPage } from './transfer/transfer-page.tsx';
import { TransfersPage } from './transfer/transfers-page.tsx';
import { useWords } from './words.ts';

/** The whole front end below the shell's top bar. */
export function Workbench({ host }: { host: Host }) {
  return (
    <HostProvider host={host}>
      <OfficersGround>
        <SignedIn />
      </OfficersGround>
    </HostProvider>
  );
}

/** Officers only; others are told what this place is and how to get in. */
function SignedIn() {
  const host = useHost();
  const { t } = useWords();
  if (!host.sessionKnown) return null;
  if (!host.session.signedIn || host.session.kind !== 'STAFF') {
    return (
      <div className="wb-gate">
        <h1>{t('gate.title')}</h1>
        <p>{t(host.session.signedIn ? 'gate.notStaff' : 'gate.signIn')}</p>
        <button type="button" className="wb-primary" onClick={() => host.signIn()}>
          {t('gate.button')}
        </button>
      </div>
    );
  }
  return (
    <>
      <ShellTools />
      {routeOf(host.path).page !== 'queue' && <PageHelp />}
      <DutyNote />
      <Page />
    </>
  );
}

function Page() {
  const { path } = useHost();
  const route = routeOf(path);
  if (route.page === 'queue') return <QueuePage />;
  if (route.page === 'messages') return <MessagesPage />;
  if (route.page === 'channels') return <ChannelsPage />;
  if (route.page === 'unknown') return <Nowhere />;
  if (route.page === 'visits') return <VisitsPage />;
  if (route.page === 'calendar') return <CalendarPage />;
  if (route.page === 'notice') return <NoticePage key={route.caseId} caseId={route.caseId} />;
  if (route.page === 'decision') return <DecisionPage key={route.caseId} caseId={route.caseId} />;
  if (route.page === 'records') return <RecordsPage />;
  if (route.page === 'ratings') return <RatingsPage />;
  if (route.page === 'referrals') return <ReferralsPage />;
  if (route.page === 'protection') return <ReportsPage />;
  if (route.page === 'protection-report') return <ReportPage key={route.reportId} reportId={route.reportId} />;
  if (route.page === 'changes') return <ChangeListPage />;
  if (route.page === 'transfers') return <TransfersPage />;
  if (route.page === 'bulk') return <BulkTransferPage />;
  if (route.page === 'transfer') return <TransferPage key={route.transferId} id={route.transferId} />;
  if (route.page === 'case-changes') return <ChangePage key={route.caseId} caseId={route.caseId} />;
  if (route.page === 'amounts') return <AmountObjectionsPage />;
  if (route.page === 'amount-objection') return <AmountObjectionPage key={route.objectionId} id={route.objectionId} />;
  if (route.page === 'certificate') return <CertificatePage key={route.caseId} caseId={route.caseId} />;
  if (route.page === 'print') return <PrintPage key={route.caseId} caseId={route.caseId} />;
  return <CasePage key={route.caseId} caseId={route.caseId} />;
}

/** An address that means no page, and the way back. */
function Nowhere() {
  const { t } = useWords();
  return (
    <PageState
      title={t('gate.unknown')}
      loading={false}
      problems={[]}
      onRetry={() => undefined}
      nothing={t('gate.unknown')}
      href="/workbench/queue"
      way={t('messages.toQueue')}
    />
  );
}
