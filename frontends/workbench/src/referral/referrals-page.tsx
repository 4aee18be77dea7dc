import { useEffect, useRef } from 'react';
import { Link, useQuery } from '@onething/portal-kit';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
import { DueWords } from '../protection/due-words.tsx';
import { casePathOf } from '../route.ts';
import { isAgencyClerk, worksOnCases } from '../staff.ts';
import { useWords } from '../words.ts';
import { AgencyReferralList } from './agency-referral-list.tsx';
import { referralsQuery } from './referral.operations.ts';
import type { ListedReferral } from './referral.operations.ts';
import { referralFilter, referralViews } from './referral-filter.ts';
import type { ReferralView } from './referral-filter.ts';

/** Referrals of the officer's area, or those sent to the clerk's agency: what is due first. */
export function ReferralsPage() {
  const { t, host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('referral.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const agency = isAgencyClerk(host.session) && !worksOnCases(host.session);
  const offered = agency ? referralViews.filter((view) => view !== 'ACCEPTED') : referralViews;
  const wanted = offered.find((view) => view === host.query.get('view')) ?? 'OPEN';
  return (
    <div className="wb-linked">
      <header className="wb-linked-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <nav aria-label={t('referral.views')}>
          {offered.map((view) => (
            <Link
              key={view}
              href={view === 'OPEN' ? '/workbench/referrals' : `/workbench/referrals?view=${view}`}
              className="wb-chip wb-linked-chip"
              aria-current={view === wanted ? 'page' : undefined}
            >
              {t(`referral.view.${view}`)}
            </Link>
          ))}
        </nav>
      </header>
      <p className="wb-secondary">{t(agency ? 'referral.agencyNote' : 'referral.note')}</p>
      {agency ? <AgencyReferralList key={wanted} view={wanted} /> : <OfficeList key={wanted} view={wanted} />}
    </div>
  );
}

function OfficeList({ view }: { view: ReferralView }) {
  const { t } = useWords();
  const asked = useQuery(referralsQuery, { filter: referralFilter[view] });
  const rows = asked.data?.referralQueue.edges.map(({ node }) => node);
  if (!rows)
    return asked.loading ? <PanelLoading lines={8} /> : <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />;
  if (rows.length === 0) return <PanelEmpty title={t('referral.empty')} />;
  return (
    <>
      <PartialLine problems={asked.problems} onRetry={() => void asked.reload()} />
      <table className="wb-linked-table">
        <thead>
          <tr>
            <th scope="col">{t('referral.service')}</th>
            <th scope="col">{t('referral.child')}</th>
            <th scope="col">{t('referral.agency')}</th>
            <th scope="col">{t('referral.period')}</th>
            <th scope="col">{t('referral.stateHead')}</th>
            <th scope="col">{t('referral.due')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <OfficeRow key={row.id} row={row} />
          ))}
        </tbody>
      </table>
    </>
  );
}

function OfficeRow({ row }: { row: ListedReferral }) {
  const { t, text } = useWords();
  return (
    <tr>
      <th scope="row">{row.case ? <Link href={casePathOf(row.case.id)}>{text(row.label)}</Link> : text(row.label)}</th>
      <td data-label={t('referral.child')}>
        {row.case?.child.name} <span className="wb-secondary">{row.case?.number}</span>
      </td>
      <td data-label={t('referral.agency')}>{row.agencyName ? text(row.agencyName) : t('referral.noAgency')}</td>
      <td data-label={t('referral.period')}>{row.period === 'ONCE' ? t('referral.once') : row.period}</td>
      <td data-label={t('referral.stateHead')}>{t(`referral.state.${row.state}`)}</td>
      <td data-label={t('referral.due')}>
        <DueWords dueOn={row.dueOn} overdue={row.overdue} done={row.state === 'DONE' || row.state === 'DECLINED'} />
      </td>
    </tr>
  );
}
