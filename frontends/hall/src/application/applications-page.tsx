import { useState } from 'react';
import {
  EmptyState,
  Link,
  LoadingState,
  PageHeading,
  PartialNotice,
  ProblemState,
  formatDate,
  shanghaiDate,
  useHost,
  useQuery,
} from '@onething/portal-kit';
import { stepAddress } from '../form/step-address.ts';
import { addresses } from '../routes.ts';
import { myCasesQuery } from './applications.operations.ts';
import type { CaseListing } from './applications.operations.ts';

const pageSize = 20;

/** The person's applications: drafts to go on with, and cases with their state. */
export default function ApplicationsPage({ code }: { code: string }) {
  const { t } = useHost();
  const [pages, setPages] = useState<(string | undefined)[]>([undefined]);
  return (
    <div className="page page-narrow">
      <p className="breadcrumb">
        <Link href={addresses.portal(code)}>{t('hall.portal.name')}</Link>
      </p>
      <PageHeading title={t('hall.applications.title')} />
      {pages.map((after, index) => (
        <CasePageOfList
          key={after ?? ''}
          code={code}
          after={after}
          last={index === pages.length - 1}
          onMore={(cursor) => setPages([...pages, cursor])}
        />
      ))}
    </div>
  );
}

function CasePageOfList({ code, after, last, onMore }: { code: string; after?: string; last: boolean; onMore: (cursor: string) => void }) {
  const { t } = useHost();
  const asked = useQuery(myCasesQuery, { first: pageSize, after });
  const found = asked.data?.myCases;
  if (!found) return asked.loading ? <LoadingState /> : <ProblemState problems={asked.problems} onRetry={() => void asked.reload()} />;
  if (found.edges.length === 0 && after === undefined) {
    return (
      <EmptyState title={t('hall.applications.empty')}>
        <p>{t('hall.applications.emptyText')}</p>
        <p className="actions">
          <Link href={addresses.guide(code)} className="button">
            {t('hall.applications.guide')}
          </Link>
        </p>
      </EmptyState>
    );
  }
  return (
    <>
      <PartialNotice problems={asked.problems} onRetry={() => void asked.reload()} />
      <ul className="rows">
        {found.edges.map(({ node }) => (
          <CaseRow key={node.id} code={code} listing={node} />
        ))}
      </ul>
      {last && found.pageInfo.hasNextPage && found.pageInfo.endCursor && (
        <p className="actions">
          <button type="button" className="button button-plain" onClick={() => onMore(found.pageInfo.endCursor!)}>
            {t('hall.applications.more')}
          </button>
        </p>
      )}
    </>
  );
}

function CaseRow({ code, listing }: { code: string; listing: CaseListing }) {
  const host = useHost();
  const { t, text, language } = host;
  const draft = listing.status === 'DRAFT';
  const place = listing.jurisdiction.code.length === 6 ? listing.jurisdiction.code : code;
  const href = draft ? stepAddress(place, listing.id, listing.form.step ?? 'child') : addresses.case(place, listing.id);
  const day = formatDate(shanghaiDate(listing.submittedAt ?? listing.startedAt), language);
  const { name } = listing.child;
  const siblingLabel = name ? t('hall.applicant.siblingOf', { name }) : undefined;
  return (
    <li>
      <Link href={href} className="service-link">
        {listing.child.name ?? t('hall.applications.unnamed')} · {text(listing.categoryLabel)}
      </Link>
      <p>
        <strong className={`status status-${listing.status.toLowerCase()}`}>{text(listing.statusLabel)}</strong>
      </p>
      <p>{t(`hall.next.${listing.status}`)}</p>
      <p className="secondary">
        {listing.number && <span>{listing.number}　</span>}
        {t(draft ? 'hall.applications.startedOn' : 'hall.applications.submittedOn', { date: day })}　{text(listing.jurisdiction.name)}
      </p>
      <p>
        <Link className="row-link" href={`${addresses.start(place)}?from=${encodeURIComponent(listing.id)}`} aria-label={siblingLabel}>
          {t('hall.applicant.sibling')}
        </Link>
      </p>
    </li>
  );
}
