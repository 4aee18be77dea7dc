import { useEffect, useRef } from 'react';
import { Link } from '@onething/portal-kit';
import type { Problem } from '@onething/portal-kit';
import { useWords } from '../words.ts';
import { PanelEmpty, PanelLoading, PanelProblem } from './panel-state.tsx';

export interface PageStateProps {
  /** What the page would be. */
  title: string;
  loading: boolean;
  problems: Problem[];
  onRetry: () => void;
  /** Said when there is nothing to show although an answer came. */
  nothing: string;
  /** The way on. */
  href: string;
  way: string;
}

/** A page without its content: on its way, failed, or not there for this officer. It has its heading all the same. */
export function PageState({ title, loading, problems, onRetry, nothing, href, way }: PageStateProps) {
  const { host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!loading) host.pageReady(title, heading.current);
  }, [host, title, loading]);
  return (
    <>
      <h1 ref={heading} tabIndex={-1} className="wb-only-spoken">
        {title}
      </h1>
      {loading && <PanelLoading lines={14} />}
      {!loading && problems.length > 0 && <PanelProblem problems={problems} onRetry={onRetry} />}
      {!loading && problems.length === 0 && (
        <PanelEmpty title={nothing}>
          <Link href={href}>{way}</Link>
        </PanelEmpty>
      )}
    </>
  );
}
