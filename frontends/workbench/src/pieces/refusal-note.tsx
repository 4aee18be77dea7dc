import { useEffect, useRef } from 'react';
import { useWords } from '../words.ts';
import type { ActFailure } from '../case/use-act.ts';

export interface RefusalNoteProps {
  failure: ActFailure | null;
  /** Loads the newest state of the case; what was typed stays. */
  onReload: () => void;
}

/**
 * Why an act was not done, announced and focused. If somebody else acted meanwhile it offers the newest state first,
 * and says that nothing typed is lost.
 */
export function RefusalNote({ failure, onReload }: RefusalNoteProps) {
  const { t } = useWords();
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) note.current?.focus();
  }, [failure]);
  if (!failure) return null;
  const stale = failure.code.endsWith('_CHANGED_MEANWHILE');
  return (
    <div className="wb-refusal" role="alert" tabIndex={-1} ref={note}>
      <p className="wb-strong">{stale ? t('refusal.stale') : failure.message}</p>
      {stale && <p>{t('refusal.staleKept')}</p>}
      {!stale && failure.details.length > 0 && (
        <ul>
          {failure.details.map((detail, index) => (
            <li key={index}>{detail.message}</li>
          ))}
        </ul>
      )}
      {stale && (
        <button type="button" className="wb-link" onClick={onReload}>
          {t('refusal.reload')}
        </button>
      )}
    </div>
  );
}
