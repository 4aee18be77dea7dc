import { Callout, EmptyState, Link, LoadingState, PageHeading, PartialNotice, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { addresses } from '../routes.ts';
import { PlaceList, isAboveCounty } from './place-list.tsx';
import { portalHomeQuery } from './portal.operations.ts';
import { placesQuery } from './places.operations.ts';
import type { PortalHome } from './portal.operations.ts';

/** `/<code>`: what one can do here. */
export function PortalPage({ code }: { code: string }) {
  const { t } = useHost();
  const asked = useQuery(portalHomeQuery, { code });
  const portal = asked.data?.portal;
  return (
    <div className="page">
      {portal ? (
        <>
          <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
          <Home portal={portal} code={code} />
        </>
      ) : (
        <>
          <PageHeading title={t('hall.portal.name')} />
          {asked.loading ? (
            <LoadingState />
          ) : (
            <ProblemState
              problems={asked.problems.length > 0 ? asked.problems : [{ code: 'NOT_FOUND', path: '' }]}
              onRetry={() => void asked.reload()}
            />
          )}
        </>
      )}
    </div>
  );
}

function Home({ portal, code }: { portal: PortalHome; code: string }) {
  const host = useHost();
  const { t, text } = host;
  const place = useQuery(placesQuery, { code }).data?.jurisdiction;
  return (
    <>
      <PageHeading
        title={t('hall.portal.title', { place: text(portal.jurisdictionName) })}
        documentTitle={t('hall.portal.name')}
        lead={t('hall.portal.lead')}
      />
      {portal.notices.map((notice) => (
        <Callout key={notice.zh} tone="info">
          <p>{text(notice)}</p>
        </Callout>
      ))}
      {place && isAboveCounty(place) && (
        <>
          <h2>{t('hall.portal.places')}</h2>
          <PlaceList place={place} address={addresses.portal} />
        </>
      )}
      <h2>{t('hall.portal.services')}</h2>
      {portal.services.length === 0 && <EmptyState title={t('hall.portal.noServices')} />}
      <ul className="rows service-rows">
        {portal.services.map((service) => (
          <li key={service.code}>
            <Link href={`/${code}/${service.code}`} className="service-link">
              {text(service.title)}
            </Link>
            <p className="secondary">{text(service.lead)}</p>
          </li>
        ))}
      </ul>
      {portal.takesProtectionReports && (
        <>
          <h2>{t('hall.report.portalTitle')}</h2>
          <p>{t('hall.report.portalText')}</p>
          <p className="actions">
            <Link href={addresses.report(code)}>{t('hall.report.portalLink')}</Link>
          </p>
        </>
      )}
      <h2>{t('hall.portal.mine')}</h2>
      <p>{t('hall.portal.mineText')}</p>
      <p className="actions">
        <Link href={addresses.applications(code)}>{t('hall.portal.mineLink')}</Link>
      </p>
      {portal.onlineChannels.length > 0 && (
        <>
          <h2>{t('hall.portal.elsewhere')}</h2>
          <ul className="rows">
            {portal.onlineChannels.map((channel) => (
              <li key={channel.url}>
                <a className="row-link" href={channel.url} rel="noreferrer">
                  {text(channel.label)}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
