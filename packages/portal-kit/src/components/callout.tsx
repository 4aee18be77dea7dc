import type { ReactNode } from 'react';

/** A passage set apart by an edge and its own word: the colour is never the only sign. */
export function Callout({
  tone,
  title,
  children,
  live,
}: {
  tone: 'info' | 'warning' | 'error' | 'good';
  title?: ReactNode;
  children?: ReactNode;
  live?: boolean;
}) {
  return (
    <div className={`callout callout-${tone}`} role={live ? 'status' : undefined}>
      {title && <p className="callout-title">{title}</p>}
      {children}
    </div>
  );
}
