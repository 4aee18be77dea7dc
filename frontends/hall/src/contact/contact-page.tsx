import { Link, LoadingState, PageHeading, ProblemState, useHost, useQuery } from '@onething/portal-kit';
import { addresses } from '../routes.ts';
import { ContactForm } from './contact-form.tsx';
import { contactQuery } from './contact.operations.ts';

const nothing = {};

/** How somebody wants to be told of their applications outside the platform. The inbox here stays in any case. */
export default function ContactPage({ code }: { code: string }) {
  const { t } = useHost();
  const asked = useQuery(contactQuery, nothing);
  const found = asked.data?.contactPreference;
  return (
    <div className="page page-narrow">
      <p className="breadcrumb">
        <Link href={addresses.messages(code)}>{t('hall.messages.title')}</Link>
      </p>
      <PageHeading title={t('hall.contact.title')} lead={t('hall.contact.lead')} />
      {!found && asked.loading && <LoadingState lines={8} />}
      {!found && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {found && <ContactForm found={found} onSaved={(contactPreference) => asked.replace({ contactPreference })} />}
    </div>
  );
}
