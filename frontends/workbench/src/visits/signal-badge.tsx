import { useSignal } from './use-signal.ts';
import { useVisitWords } from './visit-words.ts';

/** Says that there is no network; nothing while there is one. */
export function SignalBadge() {
  const { t } = useVisitWords();
  const signal = useSignal();
  return (
    <span role="status" className="road-signal-place">
      {!signal && (
        <span className="road-signal">
          <svg viewBox="0 0 24 24" width="20" height="20" aria-hidden="true" focusable="false">
            <path d="M7 18h10a4 4 0 0 0 1-7.9A6 6 0 0 0 7 8.6 4.7 4.7 0 0 0 7 18ZM4 4l16 17" />
          </svg>
          {t('noSignal')}
        </span>
      )}
    </span>
  );
}
