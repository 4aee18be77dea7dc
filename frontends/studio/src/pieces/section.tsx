import { useId } from 'react';
import type { ReactNode } from 'react';

/** A part of a page under an ink rule: its title, a few words beside it, something at the far end. */
export function Section({ title, note, aside, children }: { title: string; note?: ReactNode; aside?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <section className="stu-section" aria-labelledby={id}>
      <div className="stu-section-head">
        <h2 id={id}>{title}</h2>
        {note && <span className="wb-secondary">{note}</span>}
        {aside && <span className="stu-section-aside">{aside}</span>}
      </div>
      {children}
    </section>
  );
}
