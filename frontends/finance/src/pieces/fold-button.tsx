import { useWords } from '../words.ts';

/** The square with plus or minus that opens what stands below a row. `name` says of what, to those who hear it. */
export function FoldButton({ open, name, controls, onToggle }: { open: boolean; name: string; controls: string; onToggle: () => void }) {
  const { t } = useWords();
  return (
    <button type="button" className="fin-fold" aria-expanded={open} aria-controls={open ? controls : undefined} onClick={onToggle}>
      <span aria-hidden="true">{open ? '−' : '+'}</span>
      <span className="wb-only-spoken">{t('fold', { name })}</span>
    </button>
  );
}
