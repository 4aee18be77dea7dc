import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useHost } from '../host/use-host.tsx';

export interface PageHeadingProps {
  title: string;
  /** Small line above: the matter this page belongs to. */
  caption?: ReactNode;
  /** First sentence below, larger. */
  lead?: ReactNode;
  /** What the browser's tab says, when the heading alone would not tell enough. */
  documentTitle?: string;
}

/** The page's only h1. Tells the shell that the page is drawn: title, focus after a navigation. */
export function PageHeading({ title, caption, lead, documentTitle }: PageHeadingProps) {
  const host = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  const spoken = documentTitle ?? title;
  useEffect(() => host.pageReady(spoken, heading.current), [host, spoken, host.path]);
  return (
    <header className="page-heading">
      {caption && <p className="page-caption">{caption}</p>}
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      {lead && <p className="lead">{lead}</p>}
    </header>
  );
}
