import { Link } from '@onething/portal-kit';
import { shortMoment } from '../format.ts';
import { LinkedPage } from '../pieces/linked-page.tsx';
import { PagedList } from '../pieces/paged-list.tsx';
import { usePages } from '../pieces/use-pages.ts';
import { protectionPath } from '../route.ts';
import { useWords } from '../words.ts';
import { DueWords } from './due-words.tsx';
import { reportsQuery } from './protection.operations.ts';
import type { ReportItem } from './protection.operations.ts';
import { UrgencyMark } from './urgency-mark.tsx';

const views = ['OPEN', 'OVERDUE', 'CLOSED'] as const;
type View = (typeof views)[number];
const filterOf = {
  OPEN: {},
  OVERDUE: { overdue: true },
  CLOSED: { states: ['CLOSED' as const] },
} satisfies Record<View, object>;

/** Reports of the officer's area: those in danger now first. Nothing of what was said stands here; opening one is noted. */
export function ReportsPage() {
  const { t, host } = useWords();
  const wanted = views.find((view) => view === host.query.get('view')) ?? 'OPEN';
  return (
    <LinkedPage
      title={t('protection.title')}
      note={t('protection.note')}
      path="/workbench/protection"
      views={views}
      usual="OPEN"
      wanted={wanted}
      viewsLabel={t('protection.views')}
      viewLabel={(view) => t(`protection.view.${view}`)}
    >
      <ReportList key={wanted} view={wanted} />
    </LinkedPage>
  );
}

function ReportList({ view }: { view: View }) {
  const { t } = useWords();
  const pages = usePages(reportsQuery, { filter: filterOf[view] }, ({ protectionReports }) => protectionReports);
  return (
    <PagedList pages={pages} empty={t(`protection.empty.${view}`)}>
      {(items) => (
        <table className="wb-linked-table">
          <thead>
            <tr>
              <th scope="col">{t('protection.urgency')}</th>
              <th scope="col">{t('protection.number')}</th>
              <th scope="col">{t('protection.link')}</th>
              <th scope="col">{t('protection.reporterIs')}</th>
              <th scope="col">{t('protection.office')}</th>
              <th scope="col">{t('protection.arrived')}</th>
              <th scope="col">{t('protection.due')}</th>
            </tr>
          </thead>
          <tbody>
            {items.map((item) => (
              <ReportRow key={item.id} item={item} />
            ))}
          </tbody>
        </table>
      )}
    </PagedList>
  );
}

function ReportRow({ item }: { item: ReportItem }) {
  const { t, text } = useWords();
  return (
    <tr>
      <td>
        <UrgencyMark danger={item.dangerNow} />
      </td>
      <th scope="row">
        <Link href={protectionPath(item.id)}>{item.number}</Link>
        {item.inCare && <span className="wb-tag wb-linked-tag">{t('protection.inCare')}</span>}
      </th>
      <td data-label={t('protection.link')}>{t(`protection.state.${item.state}`)}</td>
      <td data-label={t('protection.reporterIs')}>{t(`protection.reporter.${item.reporterKind as 'NEIGHBOUR'}`)}</td>
      <td data-label={t('protection.office')}>{text(item.office)}</td>
      <td data-label={t('protection.arrived')}>{shortMoment(item.reportedAt)}</td>
      <td data-label={t('protection.due')}>
        <DueWords dueOn={item.dueOn} overdue={item.overdue} done={item.state === 'CLOSED'} />
      </td>
    </tr>
  );
}
