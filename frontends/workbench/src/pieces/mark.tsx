export type MarkKind = 'agrees' | 'differs' | 'awaited' | 'none' | 'yes' | 'no' | 'unknown';

const shapes: Record<MarkKind, React.ReactNode> = {
  agrees: <TickedDisc />,
  yes: <TickedDisc />,
  differs: (
    <>
      <rect x="3.05" y="3.05" width="9.9" height="9.9" rx="1.2" transform="rotate(45 8 8)" fill="currentColor" />
      <path d="M5.4 6.8h5.2M5.4 9.2h5.2M9.3 5.1 6.7 10.9" stroke="#fff" strokeWidth="1.2" fill="none" />
    </>
  ),
  awaited: (
    <>
      <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M8 4.6V8l2.4 1.6" fill="none" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  none: (
    <>
      <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" strokeWidth="1.4" strokeDasharray="2.6 2.2" />
      <path d="M5.4 8h5.2" stroke="currentColor" strokeWidth="1.5" />
    </>
  ),
  no: (
    <>
      <circle cx="8" cy="8" r="6.1" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="m5.8 5.8 4.4 4.4m0-4.4-4.4 4.4" stroke="currentColor" strokeWidth="1.6" />
    </>
  ),
  unknown: (
    <>
      <circle cx="8" cy="8" r="6.4" fill="none" stroke="currentColor" strokeWidth="1.5" strokeDasharray="2.8 2" />
      <path d="M6.1 6.4a1.95 1.95 0 1 1 2.7 1.8c-.6.3-.8.6-.8 1.1" fill="none" stroke="currentColor" strokeWidth="1.4" />
      <circle cx="8" cy="11.2" r=".9" fill="currentColor" />
    </>
  ),
};

function TickedDisc() {
  return (
    <>
      <circle cx="8" cy="8" r="6.8" fill="currentColor" />
      <path d="m4.9 8.2 2.2 2.2 4-4.5" fill="none" stroke="#fff" strokeWidth="1.7" />
    </>
  );
}

/** The shape of a state, in the state's colour. Always beside its word: it says nothing to screen readers. */
export function Mark({ kind, size = 14 }: { kind: MarkKind; size?: number }) {
  return (
    <svg className={`wb-mark wb-is-${kind}`} width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  );
}
