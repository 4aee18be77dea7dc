import { EmptyState, LoadingState, ProblemState } from '@onething/portal-kit';
import type { ReactNode } from 'react';
import type { Pages } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';

/** Below a list that comes page by page: on its way, failed, empty, or the way to more. */
export function ListEnd<Node>({ pages, empty }: { pages: Pages<Node>; empty: ReactNode }) {
  const { t } = useWords();
  if (pages.loading) return <LoadingState lines={3} />;
  if (pages.problems.length > 0) return <ProblemState problems={pages.problems} onRetry={pages.loadMore} />;
  if (pages.nodes.length === 0) return typeof empty === 'string' ? <EmptyState title={empty} /> : empty;
  if (!pages.more) return null;
  return (
    <button type="button" className="wb-link fin-more" onClick={pages.loadMore}>
      {t('more')}
    </button>
  );
}
