import { ProblemState } from '@onething/portal-kit';
import type { Pages } from './use-pages.ts';

/** The end of a list on the phone: a button for the page after, or why it did not come. Nothing where everything is shown. */
export function MoreRows<Result, Node>({ pages, label }: { pages: Pages<Result, Node>; label: string }) {
  if (pages.moreProblems.length > 0 && !pages.loadingMore) return <ProblemState problems={pages.moreProblems} onRetry={pages.more} />;
  if (!pages.hasMore) return null;
  return (
    <p className="actions">
      <button type="button" className="button button-plain" disabled={pages.loadingMore} onClick={pages.more}>
        {label}
      </button>
    </p>
  );
}
