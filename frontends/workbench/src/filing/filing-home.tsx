import { EmptyState, Link, LoadingState, PageHeading, ProblemState, formatDate, shanghaiDate, useQuery } from '@onething/portal-kit';
import { categoryLabel, valueAt } from '@onething/policy/labels';
import { useState } from 'react';
import { VillageCaseList } from '../home-check/village-case-list.tsx';
import { WaitingChecks } from '../home-check/waiting-checks.tsx';
import { RoadTabs } from '../visits/road-tabs.tsx';
import { filingPaths } from './filing-paths.ts';
import type { FilingRole } from './filing-role.ts';
import { useFilingWords } from './filing-words.ts';
import { askedApplicationsQuery, myFilingsQuery } from './filing.operations.ts';
import { MoreRows } from '../pieces/more-rows.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { listFilings, removeFiling } from './local-filing.ts';

const first = { first: 50 };
const noVariables = {};

/** What to do today: cases to look in on, what still waits on this device, and what was filed. */
export function FilingHome({ role }: { role: FilingRole }) {
  const { t } = useFilingWords();
  return (
    <div className="page page-narrow">
      <PageHeading title={t('home.title')} lead={t(`home.lead.${role}`)} />
      <p className="actions">
        <Link href={filingPaths.start} className="button">
          {t('home.start')}
        </Link>
      </p>
      <AskedApplications />
      <OnThisDevice />
      {role === 'villageDirector' && (
        <>
          <WaitingChecks />
          <VillageCaseList />
        </>
      )}
      <Filed />
      {role === 'villageDirector' && <RoadTabs current="filing" />}
    </div>
  );
}

/** What an office asks to be begun for a child; absent while there is nothing. */
function AskedApplications() {
  const { host, t, text } = useFilingWords();
  const asked = useQuery(askedApplicationsQuery, noVariables).data?.askedApplications ?? [];
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby="asked">
      <h2 id="asked">{t('home.asked')}</h2>
      <ul className="rows">
        {asked.map(({ id, childName, category, askedOn }) => (
          <li key={id}>
            <Link href={filingPaths.asked(id)} className="service-link">
              {childName}
            </Link>
            <p>{text(categoryLabel(category))}</p>
            <p className="secondary">{t('home.askedOn', { date: formatDate(askedOn, host.language) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Applications that have not reached the server: to go on with, or to throw away. */
function OnThisDevice() {
  const { t } = useFilingWords();
  const [filings, setFilings] = useState(() => listFilings(Date.now(), localStorage));
  const [asked, setAsked] = useState<string>();
  if (filings.length === 0) return null;
  function drop(id: string) {
    removeFiling(id, localStorage);
    setFilings(listFilings(Date.now(), localStorage));
  }
  return (
    <section aria-labelledby="on-device">
      <h2 id="on-device">{t('home.onDevice')}</h2>
      <ul className="rows">
        {filings.map((filing) => (
          <li key={filing.id}>
            <Link href={filingPaths.filing(filing.id)} className="service-link">
              {String(valueAt(filing.answers, '/child/name') ?? t('home.unnamed'))}
            </Link>
            <p className="secondary">{t('home.notSent', { count: filing.photos.length })}</p>
            {asked === filing.id ? (
              <p>
                {t('home.dropSure')}{' '}
                <button type="button" className="link-button" onClick={() => drop(filing.id)}>
                  {t('home.dropYes')}
                </button>{' '}
                <button type="button" className="link-button" onClick={() => setAsked(undefined)}>
                  {t('home.dropNo')}
                </button>
              </p>
            ) : (
              <button type="button" className="link-button" onClick={() => setAsked(filing.id)}>
                {t('home.drop')}
              </button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Filed() {
  const { host, t, text } = useFilingWords();
  const pages = usePages(myFilingsQuery, first, ({ myCases }) => myCases);
  const { asked, items: filed } = pages;
  return (
    <section aria-labelledby="filed">
      <h2 id="filed">{t('home.filed')}</h2>
      {!filed && asked.loading && <LoadingState />}
      {!filed && !asked.loading && <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />}
      {filed?.length === 0 && <EmptyState title={t('home.none')} />}
      <ul className="rows">
        {filed?.map((node) => (
          <li key={node.id}>
            {node.status === 'DRAFT' || node.status.endsWith('SENT') || node.status.includes('SUPPLEMENT') ? (
              <Link href={filingPaths.filing(node.id)} className="service-link">
                {node.child.name ?? t('home.unnamed')}
              </Link>
            ) : (
              <strong>{node.child.name ?? t('home.unnamed')}</strong>
            )}
            <p>
              {text(node.statusLabel)}
              {node.number && <span className="secondary">　{node.number}</span>}
            </p>
            <p className="secondary">{t('home.startedOn', { date: formatDate(shanghaiDate(node.startedAt), host.language) })}</p>
          </li>
        ))}
      </ul>
      <MoreRows pages={pages} label={t('home.more')} />
    </section>
  );
}
