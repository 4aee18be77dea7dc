import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';

export interface FieldSideProps {
  /** What the thing belongs to, small above its name. */
  over?: ReactNode;
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** The panel beside a page where one thing is changed. Escape closes it; on a narrow screen it covers the page. */
export function FieldSide({ over, title, onClose, children }: FieldSideProps) {
  const { t } = useWords();
  const id = useId();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => panel.current?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true }), [title]);
  return (
    <aside
      className="stu-side"
      aria-labelledby={id}
      ref={panel}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <div className="stu-side-head">
        <div>
          {over && <p className="wb-small">{over}</p>}
          <h2 id={id} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button type="button" className="wb-link" onClick={onClose}>
          {t('close')}
        </button>
      </div>
      {children}
    </aside>
  );
}
