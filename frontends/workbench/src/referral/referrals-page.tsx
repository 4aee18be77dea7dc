import { Link } from '@onething/portal-kit';
import { LinkedPage } from '../pieces/linked-page.tsx';
import { ListSort, useListOrder } from '../pieces/list-sort.tsx';
import type { ListOrder } from '../pieces/list-sort.tsx';
import { PagedList } from '../pieces/paged-list.tsx';
import { usePages } from '../pieces/use-pages.ts';
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
  const agency = isAgencyClerk(host.session) && !worksOnCases(host.session);
  const offered = agency ? referralViews.filter((view) => view !== 'ACCEPTED') : referralViews;
  const wanted = offered.find((view) => view === host.query.get('view')) ?? 'OPEN';
  const sort = useListOrder('EARLIEST_FIRST');
  return (
    <LinkedPage
      title={t('referral.title')}
      note={t(agency ? 'referral.agencyNote' : 'referral.note')}
      path="/workbench/referrals"
      views={offered}
      usual="OPEN"
      wanted={wanted}
      viewsLabel={t('referral.views')}
      viewLabel={(view) => t(`referral.view.${view}`)}
      sort={agency ? undefined : <ListSort usual="EARLIEST_FIRST" by="due" />}
    >
      {agency ? <AgencyReferralList key={wanted} view={wanted} /> : <OfficeList key={`${wanted} ${sort}`} view={wanted} sort={sort} />}
    </LinkedPage>
  );
}

function OfficeList({ view, sort }: { view: ReferralView; sort: ListOrder }) {
  const { t } = useWords();
  const pages = usePages(referralsQuery, { filter: referralFilter[view], sort }, ({ referralQueue }) => referralQueue);
  return (
    <PagedList pages={pages} empty={t('referral.empty')}>
      {(rows) => (
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
      )}
    </PagedList>
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
