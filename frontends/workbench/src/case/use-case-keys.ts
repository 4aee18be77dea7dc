import { useEffect, useRef } from 'react';
import type { CaseHead } from '../case-types.ts';
import { rememberedQueue } from '../queue/remembered-queue.ts';
import { casePathOf } from '../route.ts';
import { useWords } from '../words.ts';

const noticeActs = ['SEND_ONE_TIME_NOTICE', 'REQUEST_SUPPLEMENT'];

/**
 * Keys on the pages of a case, wherever nothing is being typed: J and K go on to the next and the previous case of the list one came from,
 * N to the notice, U back to the list. What was typed and not sent is kept, as on any way out of the page.
 */
export function useCaseKeys(file: Pick<CaseHead, 'id' | 'allowedActions'>): void {
  const { t, host } = useWords();
  const latest = useRef(file);
  latest.current = file;
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      const target = event.target as HTMLElement;
      if (target.closest('input, textarea, select, [contenteditable], dialog, [role="grid"], [role="listbox"], [role="combobox"]')) return;
      const queue = rememberedQueue();
      const place = queue.ids.indexOf(latest.current.id);
      const key = event.key.toLowerCase();
      const beside = place < 0 ? undefined : queue.ids[place + (key === 'k' ? -1 : 1)];
      if ((key === 'j' || key === 'k') && beside) host.navigate(casePathOf(beside));
      else if (key === 'j') {
        host.announce(t('desk.noFurther'));
        host.navigate(queue.path);
      } else if (key === 'u') host.navigate(queue.path);
      else if (key === 'n' && noticeActs.some((act) => latest.current.allowedActions.some((allowed) => allowed === act)))
        host.navigate(casePathOf(latest.current.id, 'notice'));
      else return;
      event.preventDefault();
    }
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [host, t]);
}
