import type { ReactNode } from 'react';
import { Link } from '@onething/portal-kit';
import { staffLevel } from '../staff.ts';
import { useWords } from '../words.ts';
import { isFiltered, plainAddress, queuePath, queueViews } from './queue-address.ts';
import type { QueueAddress } from './queue-address.ts';
import type { QueueCounts, QueueView } from './queue.operations.ts';

export interface QueueViewsProps {
  address: QueueAddress;
  counts: QueueCounts['caseQueueCounts'] | undefined;
}

/** The views an officer has, with the number of cases in each; those the server does not count for this role are left out. */
export function viewsOf(level: 'TOWNSHIP' | 'COUNTY', counts: QueueViewsProps['counts']): { own: QueueView[]; area: QueueView[] } {
  const counted = counts && new Set(counts.views.map((entry) => entry.view));
  const shown = (view: QueueView) => !counted || counted.has(view);
  return { own: queueViews.own.filter(shown), area: (level === 'COUNTY' ? queueViews.county : queueViews.township).filter(shown) };
}

/** The rail on the left: the officer's own views, then those of the whole area. */
export function QueueRail({ address, counts, children }: QueueViewsProps & { children?: ReactNode }) {
  const { t, host, text } = useWords();
  const level = staffLevel(host.session);
  const views = viewsOf(level, counts);
  return (
    <nav className="wb-rail" aria-label={t('queue.views')}>
      <h2>{t('queue.own')}</h2>
      <RailList views={views.own} address={address} counts={counts} />
      <h2>{host.portal && level === 'COUNTY' ? text(host.portal.hostOrganisation) : t('queue.area')}</h2>
      <RailList views={views.area} address={address} counts={counts} />
      {children}
    </nav>
  );
}

function RailList({ views, address, counts }: QueueViewsProps & { views: QueueView[] }) {
  const label = useViewLabel();
  return (
    <ul>
      {views.map((view) => (
        <li key={view}>
          <Link
            href={queuePath(plainAddress(view, address.sort))}
            aria-current={address.view === view && !isFiltered(address) ? 'page' : undefined}
          >
            <span>{label(view)}</span>
            <span className="wb-rail-count">{shownCount(counts, countOf(counts, view))}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** The number of cases in a view; empty while it is not known. */
export function countOf(counts: QueueViewsProps['counts'], view: QueueView): number | '' {
  return counts?.views.find((entry) => entry.view === view)?.count ?? '';
}

/** A figure as it is shown: counting has an end. */
export function shownCount(counts: QueueViewsProps['counts'], count: number | ''): string {
  return counts && count !== '' && count >= counts.countedUpTo ? `${counts.countedUpTo - 1}+` : String(count);
}

/** The name of a view in the words of the officer's level: what a township reports, a county has to confirm. */
export function useViewLabel(): (view: QueueView) => string {
  const { t, host } = useWords();
  const county = staffLevel(host.session) === 'COUNTY';
  return (view) =>
    county && (view === 'REPORTED' || view === 'RETURNED' || view === 'READY' || view === 'VERIFYING')
      ? t(`countyView.${view}`)
      : t(`view.${view}`);
}
