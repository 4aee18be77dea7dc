import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Link, useQuery } from '@onething/portal-kit';
import { shortMoment } from '../format.ts';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from '../pieces/panel-state.tsx';
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
  const heading = useRef<HTMLHeadingElement>(null);
  const title = t('protection.title');
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  const wanted = views.find((view) => view === host.query.get('view')) ?? 'OPEN';
  return (
    <div className="wb-linked">
      <header className="wb-linked-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <nav aria-label={t('protection.views')}>
          {views.map((view) => (
            <Link
              key={view}
              href={view === 'OPEN' ? '/workbench/protection' : `/workbench/protection?view=${view}`}
              className="wb-chip wb-linked-chip"
              aria-current={view === wanted ? 'page' : undefined}
            >
              {t(`protection.view.${view}`)}
            </Link>
          ))}
        </nav>
      </header>
      <p className="wb-secondary">{t('protection.note')}</p>
      <ReportList key={wanted} view={wanted} />
    </div>
  );
}

function ReportList({ view }: { view: View }) {
  const { t, host } = useWords();
  const asked = useQuery(reportsQuery, { filter: filterOf[view] });
  const [more, setMore] = useState<{ items: ReportItem[]; end: string | null }>();
  const page = asked.data?.protectionReports;
  if (!page)
    return asked.loading ? <PanelLoading lines={8} /> : <PanelProblem problems={asked.problems} onRetry={() => void asked.reload()} />;
  const items = [...page.edges.map(({ node }) => node), ...(more?.items ?? [])];
  const end = more ? more.end : page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;

  async function loadMore() {
    const answer = await host.client.query(reportsQuery, { filter: filterOf[view], after: end ?? '' });
    const next = answer.data?.protectionReports;
    if (!next) return;
    setMore({
      items: [...(more?.items ?? []), ...next.edges.map(({ node }) => node)],
      end: next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null,
    });
  }

  if (items.length === 0) return <PanelEmpty title={t(`protection.empty.${view}`)} />;
  return (
    <>
      <PartialLine problems={asked.problems} onRetry={() => void asked.reload()} />
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
      {end && (
        <Button onClick={() => void loadMore()} size="small">
          {t('queue.more')}
        </Button>
      )}
    </>
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
