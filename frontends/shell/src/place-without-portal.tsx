import '@onething/portal-kit/applicant.css';
import { Link, PageHeading, useHost, useQuery } from '@onething/portal-kit';
import { portalsQuery } from '@onething/portal-kit/shell';
import { PortalList } from './portal-list.tsx';

const nothing = {};

/** A place we know that has no pages of its own: those of the places in it, and where to go instead. */
export default function PlaceWithoutPortal({ code }: { code: string }) {
  const { t } = useHost();
  const inside = useQuery(portalsQuery, nothing).data?.portals.filter((portal) => portal.code.startsWith(code.replace(/(00)+$/, '')));
  return (
    <div className="page page-narrow">
      <PageHeading title={t('shell.closed.title')} lead={t('shell.closed.text')} />
      {inside && inside.length > 0 && (
        <>
          <h2>{t('shell.closed.inside')}</h2>
          <PortalList portals={inside} />
        </>
      )}
      <p className="actions">
        <Link href="/">{t('shell.closed.home')}</Link>
      </p>
    </div>
  );
}
