/** A state as a shape and a word: clock for what waits, tick for what is done, a bar for what went wrong. */
export function StateMark({ kind, children }: { kind: 'waits' | 'done' | 'wrong'; children: string }) {
  return (
    <span className={`road-mark road-mark-${kind}`}>
      <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
        {kind === 'done' && <circle cx="10" cy="10" r="9" className="road-mark-full" />}
        {kind !== 'done' && <circle cx="10" cy="10" r="8" />}
        {kind === 'done' && <path d="M5.8 10.4l2.8 2.8 5.4-6" className="road-mark-on-full" />}
        {kind === 'waits' && <path d="M10 5.2V10l3 2.2" />}
        {kind === 'wrong' && <path d="M10 5.4v5.6M10 13.6v.8" />}
      </svg>
      {children}
    </span>
  );
}
