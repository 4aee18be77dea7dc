import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useHost } from '@onething/portal-kit';

/** A page's heading with a line of facts below and something beside it. Tells the shell that the page is drawn. */
export function PageHead({ title, facts, children }: { title: string; facts?: ReactNode; children?: ReactNode }) {
  const host = useHost();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  return (
    <header className="stu-head">
      <div>
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        {facts && <p className="wb-secondary">{facts}</p>}
      </div>
      {children && <div className="stu-head-tools">{children}</div>}
    </header>
  );
}
