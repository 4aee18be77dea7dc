import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';

export interface PanelFrameProps {
  title: string;
  note?: ReactNode;
  onClose: () => void;
  children: ReactNode;
}

/** A task in the right-hand panel: takes the focus when it opens, Escape or the button leads back. */
export function PanelFrame({ title, note, onClose, children }: PanelFrameProps) {
  const { t } = useWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [title]);
  return (
    <section
      className="wb-panel"
      aria-label={title}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.nativeEvent.isComposing) onClose();
      }}
    >
      <header className="wb-panel-head">
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <button type="button" className="wb-link" onClick={onClose}>
          {t('panel.back')}
        </button>
      </header>
      {note && <p className="wb-secondary">{note}</p>}
      {children}
    </section>
  );
}
