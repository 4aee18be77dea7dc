import { Link, LoadingState, PageHeading, PartialNotice, ProblemState, Timeline, useHost, useQuery } from '@onething/portal-kit';
import { addresses, serviceCode } from '../routes.ts';
import { CategoryList } from './category-list.tsx';
import { guideQuery } from './guide.operations.ts';
import type { GuideFact, ServiceGuide } from './guide.operations.ts';
import { GuideContacts } from './guide-contacts.tsx';
import { GuideMaterials } from './guide-materials.tsx';
import { GuideSources } from './guide-sources.tsx';
import { KeyFacts } from './key-facts.tsx';

/** Everything one wants to know before applying, in plain words, with the clauses it rests on. */
export function GuidePage({ code }: { code: string }) {
  const host = useHost();
  const asked = useQuery(guideQuery, { code, service: serviceCode });
  const guide = asked.data?.serviceGuide;
  if (guide) {
    return (
      <div className="page">
        <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
        <Guide guide={guide} code={code} />
      </div>
    );
  }
  return (
    <div className="page">
      <PageHeading title={host.t('hall.guide.heading')} />
      {asked.loading ? (
        <LoadingState lines={14} />
      ) : (
        <ProblemState
          problems={asked.problems.length > 0 ? asked.problems : [{ code: 'NOT_FOUND', path: '' }]}
          onRetry={() => void asked.reload()}
        />
      )}
    </div>
  );
}

function Guide({ guide, code }: { guide: ServiceGuide; code: string }) {
  const host = useHost();
  const { t, text } = host;
  return (
    <>
      <p className="breadcrumb">
        <Link href={addresses.portal(code)}>{t('hall.portal.name')}</Link>
      </p>
      <div className="with-facts">
        <div>
          <PageHeading title={text(guide.title)} lead={text(guide.lead)} />
          <p className="guide-start">
            <Link href={addresses.start(code)} className="button button-chevron">
              {t('hall.guide.start')}
            </Link>
          </p>
          <p className="guide-precheck">
            <Link className="row-link" href={addresses.precheck(code)}>
              {t('hall.precheck.link')}
            </Link>
          </p>
        </div>
        <KeyFacts guide={guide} />
      </div>

      <h2>{t('hall.guide.who')}</h2>
      <FactList facts={guide.whoCanApply} />
      <h3>{t('hall.guide.categories')}</h3>
      <CategoryList categories={guide.categories} />

      <h2>{t('hall.guide.materials')}</h2>
      <p>{t('hall.guide.materialsLead')}</p>
      <GuideMaterials guide={guide} />

      <h2>{t('hall.guide.steps')}</h2>
      <Timeline entries={guide.steps.map((step) => ({ id: step.id, title: text(step.title), children: <p>{text(step.text)}</p> }))} />

      <h2>{t('hall.guide.limits')}</h2>
      <FactList facts={[...guide.limits, guide.fee, ...guide.delivery]} />

      <h2>{t('hall.guide.rights')}</h2>
      <FactList facts={guide.assurances} />

      <h2 id="where">{t('hall.guide.where')}</h2>
      <FactList facts={guide.whereToApply} />
      <GuideContacts contacts={guide.contactPoints} />

      <GuideSources guide={guide} />
      <p>
        <Link className="row-link" href={addresses.leaflet(code)}>
          {t('hall.leaflet.link')}
        </Link>
      </p>
      <p className="actions">
        <Link href={addresses.start(code)} className="button button-plain">
          {t('hall.guide.start')}
        </Link>
      </p>
    </>
  );
}

/** Facts with a tick; their clauses stand together at the end of the page. */
function FactList({ facts }: { facts: GuideFact[] }) {
  const { text } = useHost();
  return (
    <ul className="ticked">
      {facts.map((fact) => (
        <li key={fact.text.zh}>{text(fact.text)}</li>
      ))}
    </ul>
  );
}
