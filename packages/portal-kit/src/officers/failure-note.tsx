import { useEffect, useRef } from 'react';
import type { ActFailure } from './use-acting.ts';

/** Why something was not done, announced and focused. Nothing typed is lost. */
export function FailureNote({ failure }: { failure: ActFailure | null }) {
  const note = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (failure) note.current?.focus();
  }, [failure]);
  if (!failure) return null;
  return (
    <div className="wb-refusal" role="alert" tabIndex={-1} ref={note}>
      <p className="wb-strong">{failure.message}</p>
      {failure.details.length > 1 && (
        <ul>
          {failure.details.map((detail, index) => (
            <li key={index}>{detail.message}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
