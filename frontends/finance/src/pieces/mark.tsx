export type MarkKind = 'done' | 'wrong' | 'open' | 'unknown';

const shapes: Record<MarkKind, React.ReactNode> = {
  done: <path d="m3 8.4 3.2 3.2L13 4.4" />,
  wrong: <path d="m4 4 8 8m0-8-8 8" />,
  open: <path d="M4 8h8" />,
  unknown: (
    <>
      <path d="M5.4 6a2.6 2.6 0 1 1 3.7 2.4c-.7.35-1.1.8-1.1 1.6" />
      <circle cx="8" cy="12.6" r=".6" />
    </>
  ),
};

/** The shape of a state, always beside its word: it says nothing to screen readers. */
export function Mark({ kind }: { kind: MarkKind }) {
  return (
    <svg className={`fin-mark fin-mark-${kind}`} width="14" height="14" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      {shapes[kind]}
    </svg>
  );
}
