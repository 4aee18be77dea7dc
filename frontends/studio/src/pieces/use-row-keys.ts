import { useEffect } from 'react';
import type { RefObject } from 'react';

const typing = 'input, textarea, select, [contenteditable], [role=combobox]';

/** J and K go from row to row, Enter opens the one in focus (the browser's own way with a button). Not while something is typed. */
export function useRowKeys(rows: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    function move(event: KeyboardEvent) {
      const key = event.key.toLowerCase();
      if ((key !== 'j' && key !== 'k') || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element | null)?.closest(typing)) return;
      const buttons = [...(rows.current?.querySelectorAll<HTMLElement>('.stu-row-button') ?? [])];
      const now = buttons.indexOf(document.activeElement as HTMLElement);
      buttons[now < 0 ? 0 : Math.min(buttons.length - 1, Math.max(0, now + (key === 'j' ? 1 : -1)))]?.focus();
    }
    addEventListener('keydown', move);
    return () => removeEventListener('keydown', move);
  }, [rows]);
}
