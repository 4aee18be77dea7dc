import { useEffect } from 'react';
import type { RefObject } from 'react';

const typing = 'input, textarea, select, [contenteditable], [role=combobox]';

const rowsOf = (page: HTMLElement | null): HTMLElement[] => [...(page?.querySelectorAll<HTMLElement>('.stu-row-button') ?? [])];

/** The row `by` further on from the one in focus, or else from the one that is open. */
function rowBeside(rows: readonly HTMLElement[], by: number): HTMLElement | undefined {
  const focused = rows.indexOf(document.activeElement as HTMLElement);
  const now = focused >= 0 ? focused : rows.findIndex((row) => row.getAttribute('aria-expanded') === 'true');
  return now < 0 ? rows[0] : rows[Math.min(rows.length - 1, Math.max(0, now + by))];
}

/**
 * The keys of every page with rows: J and K go from row to row, Enter opens the one in focus (the browser's own way with a button), Alt with
 * the arrows opens the one before or after, `/` goes to the filter, `?` shows them all. None while something is typed or composed.
 */
export function useStudioKeys(page: RefObject<HTMLElement | null>, showHelp: () => void): void {
  useEffect(() => {
    function press(event: KeyboardEvent) {
      if (event.defaultPrevented || event.isComposing || event.ctrlKey || event.metaKey) return;
      if ((event.target as Element | null)?.closest(typing)) return;
      const rows = rowsOf(page.current);
      const by = { ArrowDown: 1, ArrowUp: -1, j: 1, k: -1 }[event.key.length === 1 ? event.key.toLowerCase() : event.key];
      const arrow = event.key.startsWith('Arrow');
      if (by !== undefined && arrow === event.altKey && rows.length > 0) {
        const row = rowBeside(rows, by);
        row?.focus();
        if (arrow) row?.click();
      } else if (event.key === '/') {
        const filter = page.current?.querySelector<HTMLElement>('[data-filter]');
        if (!filter) return;
        filter.focus();
      } else if (event.key === '?') showHelp();
      else return;
      event.preventDefault();
    }
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [page, showHelp]);
}
