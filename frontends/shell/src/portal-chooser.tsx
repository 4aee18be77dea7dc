import '@onething/portal-kit/applicant.css';
import { EmptyState, Link, LoadingState, PageHeading, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { portalsQuery } from '@onething/portal-kit/shell';
import { PlaceSearch } from './place-search.tsx';
import { PortalList } from './portal-list.tsx';

const nothing = {};

/** `/`: the places that have a portal. */
export default function PortalChooser() {
  const { t } = useHost();
  const asked = useQuery(portalsQuery, nothing);
  const portals = asked.data?.portals;
  return (
    <div className="page">
      <PageHeading title={t('shell.chooser.title')} documentTitle={t('shell.title')} lead={t('shell.chooser.lead')} />
      <PlaceSearch />
      <h2>{t('shell.search.open')}</h2>
      {portals === undefined && asked.loading && <LoadingState />}
      {portals === undefined && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {portals?.length === 0 && (
        <EmptyState title={t('shell.chooser.empty')}>
          <p>{t('shell.chooser.emptyText')}</p>
        </EmptyState>
      )}
      {portals && portals.length > 0 && <PortalList portals={portals} />}
      <p className="actions">
        <Link href="/workbench">{t('shell.chooser.officers')}</Link>
      </p>
    </div>
  );
}
