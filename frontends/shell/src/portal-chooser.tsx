import '@onething/portal-kit/applicant.css';
import { EmptyState, Link, LoadingState, PageHeading, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { PlaceSearch } from './place-search.tsx';
import { portalsQuery } from '@onething/portal-kit/shell';

const nothing = {};

/** `/`: the places that have a portal. */
export default function PortalChooser() {
  const host = useHost();
  const { t } = host;
  const asked = useQuery(portalsQuery, nothing);
  const portals = asked.data?.portals;
  return (
    <div className="page page-narrow">
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
      {portals && portals.length > 0 && (
        <ul className="rows portal-rows">
          {portals.map((portal) => (
            <li key={portal.code}>
              <Link href={`/${portal.code}`} className="portal-row">
                {host.text(portal.jurisdictionName)}
              </Link>
              <span className="secondary">{host.text(portal.hostOrganisation)}</span>
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <Link href="/workbench">{t('shell.chooser.officers')}</Link>
      </p>
    </div>
  );
}
