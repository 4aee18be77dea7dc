import '@onething/portal-kit/applicant.css';
import { Link, PageHeading, useHost } from '@onething/portal-kit';

/** An address no front end answers for. */
export default function NotFound() {
  const { t } = useHost();
  return (
    <div className="page page-narrow">
      <PageHeading title={t('shell.notFound.title')} lead={t('shell.notFound.text')} />
      <p className="actions">
        <Link href="/">{t('shell.notFound.home')}</Link>
      </p>
    </div>
  );
}
