import { useEffect, useState } from 'react';
import { KeyHelp } from '../queue/key-help.tsx';

/** Opens the list of keys with `?` on a page without a grid; never while something is being typed. */
export function PageHelp() {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key !== '?' || event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target as HTMLElement | null;
      if (target?.closest('input, textarea, select, [contenteditable]')) return;
      event.preventDefault();
      setOpen(true);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return open ? <KeyHelp onClose={() => setOpen(false)} /> : null;
}
