import { LoadMore } from '../queue/load-more.tsx';
import { PanelEmpty, PanelLoading, PanelProblem, PartialLine } from './panel-state.tsx';
import type { Pages } from './use-pages.ts';

interface PagedListProps<Result, Node> {
  pages: Pages<Result, Node>;
  /** What stands there where there is nothing. */
  empty: string;
  children: (items: Node[]) => React.ReactNode;
}

/** A list in all its states: loading, failed, partly answered, empty, and with more to come. */
export function PagedList<Result, Node>({ pages, empty, children }: PagedListProps<Result, Node>) {
  const { asked, items } = pages;
  if (!items) return asked.loading ? <PanelLoading lines={8} /> : <PanelProblem problems={asked.problems} onRetry={pages.reload} />;
  return (
    <>
      <PartialLine problems={asked.problems} onRetry={pages.reload} />
      {items.length === 0 ? <PanelEmpty title={empty} /> : children(items)}
      {pages.moreProblems.length > 0 && !pages.loadingMore ? (
        <PanelProblem problems={pages.moreProblems} onRetry={pages.more} />
      ) : (
        <LoadMore hasMore={pages.hasMore} loading={pages.loadingMore} onMore={pages.more} />
      )}
    </>
  );
}
