import type { ReactNode } from 'react';
import { useHost } from '../host/use-host.tsx';

export interface TimelineEntry {
  id: string;
  title: ReactNode;
  /** Done, going on, or to come; drawn as a filled, a ringed and an empty mark, and said. Undefined: a plain numbered step. */
  state?: 'DONE' | 'CURRENT' | 'AHEAD';
  children?: ReactNode;
}

/** Steps in their order down a line. Without states the marks carry numbers. */
export function Timeline({ entries }: { entries: TimelineEntry[] }) {
  const { t } = useHost();
  return (
    <ol className="timeline">
      {entries.map((entry, index) => (
        <li
          key={entry.id}
          className={entry.state ? `timeline-${entry.state.toLowerCase()}` : undefined}
          aria-current={entry.state === 'CURRENT' ? 'step' : undefined}
        >
          <span className="timeline-mark" aria-hidden="true">
            {entry.state === 'DONE' ? '✓' : index + 1}
          </span>
          <div>
            <h3>
              {entry.title}
              {entry.state && <span className="timeline-state">{t(`kit.stage.${entry.state}`)}</span>}
            </h3>
            {entry.children}
          </div>
        </li>
      ))}
    </ol>
  );
}
