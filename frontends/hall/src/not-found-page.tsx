import { Link, PageHeading, useHost } from '@onething/portal-kit';

/** An address the hall has no page for. */
export function NotFoundPage() {
  const host = useHost();
  const { t } = host;
  return (
    <div className="page page-narrow">
      <PageHeading title={t('hall.notFound.title')} lead={t('hall.notFound.text')} />
      <p className="actions">
        <Link className="row-link" href={host.jurisdictionCode ? `/${host.jurisdictionCode}` : '/'}>
          {t('hall.notFound.home')}
        </Link>
      </p>
    </div>
  );
}
