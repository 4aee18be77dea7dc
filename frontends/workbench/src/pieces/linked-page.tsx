import { Link } from '@onething/portal-kit';
import { useEffect, useRef } from 'react';
import { useWords } from '../words.ts';

interface LinkedPageProps<View extends string> {
  title: string;
  note: string;
  path: string;
  views: readonly View[];
  /** The view the page opens with; it has no query of its own. */
  usual: View;
  wanted: View;
  viewsLabel: string;
  viewLabel: (view: View) => string;
  /** Chooses the order, where the list has more than one. */
  sort?: React.ReactNode;
  children: React.ReactNode;
}

/** A page of a list beside the queue: title, views to choose from, a note, the list. */
export function LinkedPage<View extends string>(props: LinkedPageProps<View>) {
  const { title, path, usual, wanted } = props;
  const { host } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => host.pageReady(title, heading.current), [host, title]);
  return (
    <div className="wb-linked">
      <header className="wb-linked-head">
        <h1 ref={heading} tabIndex={-1}>
          {title}
        </h1>
        <nav aria-label={props.viewsLabel}>
          {props.views.map((view) => (
            <Link
              key={view}
              href={view === usual ? path : `${path}?view=${view}`}
              className="wb-chip wb-linked-chip"
              aria-current={view === wanted ? 'page' : undefined}
            >
              {props.viewLabel(view)}
            </Link>
          ))}
        </nav>
        {props.sort}
      </header>
      <p className="wb-secondary">{props.note}</p>
      {props.children}
    </div>
  );
}
