import '@onething/portal-kit/applicant.css';
import '../styles/filing.css';
import '../styles/visits.css';
import '../styles/visit-form.css';
import { EmptyState, HostProvider, PageHeading } from '@onething/portal-kit';
import type { Host } from '@onething/portal-kit';
import { HomeCheckPage } from '../home-check/home-check-page.tsx';
import { FilingHome } from './filing-home.tsx';
import { FilingPage } from './filing-page.tsx';
import { filingRouteOf } from './filing-paths.ts';
import { filingRoleOf } from './filing-role.ts';
import type { FilingRole } from './filing-role.ts';
import { useFilingWords } from './filing-words.ts';
import { VisitFormPage } from '../visits/visit-form-page.tsx';
import { VisitListPage } from '../visits/visit-list-page.tsx';
import { visitRouteOf } from '../visits/visit-paths.ts';
import { visits } from '../visits/visit-role.ts';
import { StartFilingPage } from './start-filing-page.tsx';

/** Village child directors, relief helpers and window clerks file for others: phone first, without the officers' component library. */
export default function FilingApp({ host }: { host: Host }) {
  return (
    <HostProvider host={host}>
      <div className="filing">
        <SignedIn />
      </div>
    </HostProvider>
  );
}

function SignedIn() {
  const { host, t } = useFilingWords();
  if (!host.sessionKnown) return null;
  const visit = visitRouteOf(host.path);
  if (visit && visits(host.session))
    return visit.page === 'visit' ? <VisitFormPage key={visit.caseId} caseId={visit.caseId} /> : <VisitListPage />;
  const as = filingRoleOf(host.session);
  if (host.session.signedIn && as) return <Page role={as.role} unit={as.unit} />;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('home.title')} lead={t(host.session.signedIn ? 'gate.notYours' : 'gate.signIn')} />
      <p className="actions">
        <button type="button" className="button" onClick={() => host.signIn()}>
          {t('gate.button')}
        </button>
      </p>
    </div>
  );
}

function Page({ role, unit }: { role: FilingRole; unit: string }) {
  const { host, t } = useFilingWords();
  const route = filingRouteOf(host.path);
  switch (route.page) {
    case 'home':
      return <FilingHome role={role} />;
    case 'start':
      return <StartFilingPage role={role} unit={unit} />;
    case 'filing':
      return <FilingPage key={route.id} id={route.id} role={role} />;
    case 'check':
      return <HomeCheckPage key={route.id} caseId={route.id} />;
    default:
      return <EmptyState title={t('gate.unknown')} />;
  }
}
