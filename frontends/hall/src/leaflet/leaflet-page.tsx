import './leaflet.css';
import { Link, LoadingState, PageHeading, PartialNotice, ProblemState, formatDate, useHost, useQuery } from '@onething/portal-kit';
import { familyContacts } from '../guide/family-contacts.ts';
import { guideQuery } from '../guide/guide.operations.ts';
import type { ContactPoint, ServiceGuide } from '../guide/guide.operations.ts';
import { clausesByDocument } from '../guide/guide-sources.tsx';
import { papersOfGuide } from '../guide/papers-of-guide.ts';
import { addresses, serviceCode } from '../routes.ts';
import { QrCode } from './qr-code.tsx';

/** The leaflet (明白纸) of the service: one A4 page for a wall or a hand, its facts from the packs, with the way to the start page. */
export default function LeafletPage({ code }: { code: string }) {
  const { t } = useHost();
  const asked = useQuery(guideQuery, { code, service: serviceCode });
  const guide = asked.data?.serviceGuide;
  if (!guide) {
    return (
      <div className="page page-narrow">
        <PageHeading title={t('hall.leaflet.title')} />
        {asked.loading ? (
          <LoadingState lines={12} />
        ) : (
          <ProblemState
            problems={asked.problems.length > 0 ? asked.problems : [{ code: 'NOT_FOUND', path: '' }]}
            onRetry={() => void asked.reload()}
          />
        )}
      </div>
    );
  }
  return (
    <div className="page leaflet-page">
      <div className="no-print">
        <PageHeading title={t('hall.leaflet.title')} lead={t('hall.leaflet.lead')} />
        <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
        <p className="actions">
          <button type="button" className="button" onClick={() => print()}>
            {t('hall.leaflet.print')}
          </button>
          <Link href={addresses.guide(code)}>{t('kit.back')}</Link>
        </p>
      </div>
      <div className="leaflet-scroll" tabIndex={0} role="region" aria-label={t('hall.leaflet.title')}>
        <Leaflet guide={guide} code={code} />
      </div>
    </div>
  );
}

function Leaflet({ guide, code }: { guide: ServiceGuide; code: string }) {
  const { t, text, language, portal } = useHost();
  const start = `${location.origin}${addresses.guide(code)}`;
  const { always, conditional, forms } = papersOfGuide(guide);
  return (
    <article className={guide.categories.length > 4 ? 'leaflet leaflet-many' : 'leaflet'}>
      <header>
        <div>
          <p className="leaflet-place">{text(portal?.name)}</p>
          <h2>{text(guide.title)}</h2>
          <p>{text(guide.lead)}</p>
        </div>
        <figure>
          <QrCode address={start} label={t('hall.leaflet.qr')} />
          <figcaption>{t('hall.leaflet.scan')}</figcaption>
        </figure>
      </header>
      <dl className="leaflet-facts">
        <div>
          <dt>{t('hall.guide.limit')}</dt>
          <dd>
            {guide.limitWorkingDays === null ? t('hall.guide.limitUnset') : t('hall.guide.limitDays', { days: guide.limitWorkingDays })}
          </dd>
        </div>
        <div>
          <dt>{t('hall.guide.fee')}</dt>
          <dd>{text(guide.fee.text)}</dd>
        </div>
        <div>
          <dt>{t('hall.guide.whereShort')}</dt>
          <dd>{t('hall.guide.whereValue')}</dd>
        </div>
      </dl>
      <h3>{t('hall.guide.who')}</h3>
      <dl className="leaflet-rows">
        {guide.categories.map((offered) => (
          <div key={offered.category}>
            <dt>{text(offered.label)}</dt>
            <dd>{text(offered.summary)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('hall.guide.steps')}</h3>
      <ol className="leaflet-steps">
        {guide.steps.map((step) => (
          <li key={step.id}>{text(step.title)}</li>
        ))}
      </ol>
      <h3>{t('hall.guide.materials')}</h3>
      <ul className="leaflet-papers">
        {[...always, ...conditional].map((material) => (
          <li key={material.code}>
            {text(material.label)}
            {material.neededWhen && <small>{text(material.neededWhen)}</small>}
          </li>
        ))}
        {forms.length > 0 && <li>{t('hall.leaflet.forms')}</li>}
      </ul>
      <h3>{t('hall.leaflet.ask')}</h3>
      <Phones contacts={guide.contactPoints} />
      <p className="leaflet-source" lang="zh-CN">
        {clausesByDocument(guide.citations)
          .map(({ document }) => document)
          .join('；')}
      </p>
      <p className="leaflet-source">
        {t('hall.leaflet.asOf', { date: formatDate(guide.effectiveFrom, language) })} {start}
      </p>
    </article>
  );
}

function Phones({ contacts }: { contacts: ContactPoint[] }) {
  const { t, text } = useHost();
  const { consultation, supervision } = familyContacts(contacts);
  const reachable = [...consultation, ...supervision].filter((contact) => contact.phone ?? contact.email);
  if (reachable.length === 0) return <p>{t('hall.guide.noPhones')}</p>;
  return (
    <ul className="leaflet-phones">
      {reachable.map((contact) => (
        <li key={contact.id}>
          {text(contact.name)} <strong>{[contact.phone, contact.email].filter(Boolean).join(' ')}</strong>
        </li>
      ))}
    </ul>
  );
}
