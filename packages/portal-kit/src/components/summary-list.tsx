import type { ReactNode } from 'react';
import { Link } from './link.tsx';

export interface SummaryRow {
  id: string;
  label: ReactNode;
  value: ReactNode;
}

/** A section of answers under an ink rule, with the way to change them. */
export function SummarySection({
  id,
  title,
  change,
  children,
}: {
  id: string;
  title: string;
  change?: { href: string; text: string };
  children: ReactNode;
}) {
  return (
    <section className="summary" aria-labelledby={`${id}-title`}>
      <div className="summary-head">
        <h2 id={`${id}-title`}>{title}</h2>
        {change && (
          <Link href={change.href}>
            {change.text}
            <span className="only-spoken">：{title}</span>
          </Link>
        )}
      </div>
      {children}
    </section>
  );
}

/** Names and values in rows; below each other on a phone. */
export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  return (
    <dl className="summary-list">
      {rows.map((row) => (
        <div key={row.id}>
          <dt>{row.label}</dt>
          <dd>{row.value}</dd>
        </div>
      ))}
    </dl>
  );
}
