import { useEffect } from 'react';
import { KeyDialog, useKeyHelp } from '@onething/portal-kit/officers';
import { useWords } from '../words.ts';

const typing = 'input:not([type=checkbox]):not([type=radio]), textarea, select, [contenteditable]';
/** What stands for a row: the link to a run, the button that opens what lies below. */
const rows = '.fin-page :is(.fin-runs tbody a, .fin-fold, .fin-seen input, .fin-return summary)';

/** The keys of the finance pages: from row to row, to the next act, and `?` for the list of them. Nothing moves money by one key. */
export function FinanceKeys() {
  const { t } = useWords();
  const { open, close } = useKeyHelp();
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey) return;
      if ((event.target as Element | null)?.closest(`${typing}, dialog`)) return;
      const key = event.key.toLowerCase();
      if (key === 'j' || key === 'k') moveTo(rows, key === 'j' ? 1 : -1);
      if (key === 'g') moveTo('.fin-rail a', 1);
      if (key === 'w') moveTo('.fin-page :is(.fin-acts, .fin-prepare, .fin-layout-act) button:not(:disabled)', 1);
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  if (!open) return null;
  const keys: [string[], string][] = [
    [['J', 'K'], t('keys.move')],
    [['↵', t('keys.space')], t('keys.open')],
    [['W'], t('keys.act')],
    [['G'], t('keys.pages')],
    [['?'], t('keys.all')],
  ];
  return <KeyDialog title={t('keys.all')} keys={keys} note={t('keys.when')} close={t('keys.close')} onClose={close} />;
}

/** Focuses the next, or the one before, of what is on the page. */
function moveTo(selector: string, by: 1 | -1): void {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => element.getClientRects().length > 0);
  const now = found.indexOf(document.activeElement as HTMLElement);
  const next = now < 0 ? 0 : Math.min(found.length - 1, Math.max(0, now + by));
  found[next]?.focus();
}
