import { useEffect, useRef } from 'react';
import { useWords } from '../words.ts';

export interface LoadMoreProps {
  hasMore: boolean;
  loading: boolean;
  onMore: () => void;
}

/** The end of the list: fetches the next page when it comes into view; a button for those who do not scroll. */
export function LoadMore({ hasMore, loading, onMore }: LoadMoreProps) {
  const { t } = useWords();
  const end = useRef<HTMLDivElement>(null);
  const more = useRef(onMore);
  more.current = onMore;
  useEffect(() => {
    const place = end.current;
    if (!place || !hasMore) return undefined;
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more.current(), {
      rootMargin: '400px',
    });
    observer.observe(place);
    return () => observer.disconnect();
  }, [hasMore]);
  if (!hasMore) return null;
  return (
    <div ref={end} className="wb-more">
      <button type="button" className="wb-link" disabled={loading} onClick={onMore}>
        {loading ? t('state.loading') : t('queue.more')}
      </button>
    </div>
  );
}
