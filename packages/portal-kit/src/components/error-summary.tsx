import { useEffect, useRef } from 'react';
import { useHost } from '../host/use-host.tsx';

export interface FieldError {
  /** Id of the input to go to. Undefined: concerns the whole page. */
  inputId?: string;
  message: string;
}

/**
 * Says above the form what is wrong and links to each field. Takes the focus whenever `attempt` grows, so that a second
 * try with the same errors is heard too.
 */
export function ErrorSummary({ errors, attempt }: { errors: FieldError[]; attempt: number }) {
  const { t } = useHost();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // A new attempt alone moves the focus: correcting one field must not.
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  if (errors.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="error-summary-title">
      <h2 id="error-summary-title">{t('kit.errors', { count: errors.length })}</h2>
      <ul>
        {errors.map((error, index) => (
          <li key={`${error.inputId ?? ''}-${index}`}>
            {error.inputId ? (
              <a href={`#${error.inputId}`} onClick={(event) => goTo(event, error.inputId!)}>
                {error.message}
              </a>
            ) : (
              error.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

function goTo(event: { preventDefault(): void }, inputId: string): void {
  const target = document.getElementById(inputId);
  if (!target) return;
  event.preventDefault();
  const input = target.matches('input, select, textarea, button')
    ? target
    : (target.querySelector<HTMLElement>('input, select, textarea') ?? target);
  target.scrollIntoView({ block: 'start' });
  input.focus({ preventScroll: true });
}
